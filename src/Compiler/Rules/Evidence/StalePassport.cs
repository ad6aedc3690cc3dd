using Compiler.Diagnostics;
using Compiler.Model;

namespace Compiler.Rules;

/// <summary>EVID024: works that were checked too long ago.</summary>
public sealed class StalePassport : Rule
{
    /// <inheritdoc/>
    public override string Code => "EVID024";

    /// <inheritdoc/>
    public override Severity Severity => Severity.Warning;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Site site) => ManyWorks.Tell(
        [.. site.References.Where(work => work.Passport is { } passport && site.Date.DayNumber - passport.Day.DayNumber > site.Settings.CheckedDays)],
        work => $"`{work.Key}` was last checked on {work.Passport!.Day:yyyy-MM-dd}, more than {site.Settings.CheckedDays} days ago",
        count => $"{count} works were last checked more than {site.Settings.CheckedDays} days ago",
        "Run `verify`: a work can be retracted at any time. How long a check holds is `evidence: {checkedDays: …}` in site.yml.");
}
