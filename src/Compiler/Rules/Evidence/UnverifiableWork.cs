using Compiler.Diagnostics;
using Compiler.Model;

namespace Compiler.Rules;

/// <summary>EVID028: works that no registry can confirm.</summary>
public sealed class UnverifiableWork : Rule
{
    /// <inheritdoc/>
    public override string Code => "EVID028";

    /// <inheritdoc/>
    public override Severity Severity => Severity.Warning;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Site site) => ManyWorks.Tell(
        [.. site.References.Where(work => work.Passport?.Verdict == Verdict.Unverifiable)],
        work => $"no registry could confirm `{work.Key}`{(work.Passport!.Notes.IsEmpty ? ": it has no DOI, PMID or web address that bears its title" : $" ({string.Join("; ", work.Passport.Notes)})")}",
        count => $"no registry could confirm {count} works: they have no DOI, PMID or web address that bears their title",
        "Add the DOI or PMID: `verify` suggests the nearest match. A work that has none is kept as it is, and readers see that it could not be checked.");
}
