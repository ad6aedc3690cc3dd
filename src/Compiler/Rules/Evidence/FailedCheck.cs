using Compiler.Diagnostics;
using Compiler.Model;

namespace Compiler.Rules;

/// <summary>EVID029: works whose registries did not answer.</summary>
public sealed class FailedCheck : Rule
{
    /// <inheritdoc/>
    public override string Code => "EVID029";

    /// <inheritdoc/>
    public override Severity Severity => Severity.Warning;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Site site) => ManyWorks.Tell(
        [.. site.References.Where(work => work.Passport?.Verdict == Verdict.Error)],
        work => $"the registries could not be asked about `{work.Key}` ({string.Join("; ", work.Passport!.Notes)})",
        count => $"the registries could not be asked about {count} works",
        "Run `verify` again. Nothing is known of these works until it succeeds.");
}
