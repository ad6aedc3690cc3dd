using Compiler.Diagnostics;
using Compiler.Model;

namespace Compiler.Rules;

/// <summary>EVID007: works older than the site allows without a second look.</summary>
public sealed class OldWork : Rule
{
    /// <inheritdoc/>
    public override string Code => "EVID007";

    /// <inheritdoc/>
    public override Severity Severity => Severity.Warning;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Site site) => ManyWorks.Tell(
        [.. site.References.Where(work => work.Issued is { } issued && site.Date.Year - issued.Year > site.Settings.EvidenceYears)],
        work => $"`{work.Key}` is from {work.Issued!.Year}, more than {site.Settings.EvidenceYears} years ago",
        count => $"{count} works are more than {site.Settings.EvidenceYears} years old",
        "See whether newer evidence exists. The limit is `evidence: {years: …}` in site.yml.");
}
