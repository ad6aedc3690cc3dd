using Compiler.Diagnostics;
using Compiler.Model;

namespace Compiler.Rules;

/// <summary>EVID023: works that nobody has checked against the registries.</summary>
public sealed class UncheckedWork : Rule
{
    /// <inheritdoc/>
    public override string Code => "EVID023";

    /// <inheritdoc/>
    public override Severity Severity => Severity.Warning;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Site site) => ManyWorks.Tell(
        [.. site.References.Where(work => work.Passport is null)],
        work => $"`{work.Key}` has not been checked against the registries, or was edited since",
        count => count == site.References.Length
            ? $"none of the library's {count} works has been checked against the registries, or all were edited since"
            : $"{count} of the library's {site.References.Length} works have not been checked against the registries, or were edited since",
        "Run `verify`, which asks the registries and writes references/checked.lock.json. Until then readers see that the work is not checked.");
}
