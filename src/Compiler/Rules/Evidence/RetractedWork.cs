using Compiler.Diagnostics;
using Compiler.Model;

namespace Compiler.Rules;

/// <summary>EVID022: a work that was retracted, as a registry or its own entry in the library says.</summary>
public sealed class RetractedWork : VerdictRule
{
    /// <inheritdoc/>
    public override string Code => "EVID022";

    /// <inheritdoc/>
    public override Severity Severity => Severity.Error;

    /// <inheritdoc/>
    protected override Verdict Verdict => Verdict.Retracted;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Site site) => base.Check(site).Concat(
        from work in site.References
        where work.IsMarkedRetracted && work.Passport?.Verdict != Verdict
        select Touching(work, site, Describe(work, " (its entry says so)")));

    /// <inheritdoc/>
    protected override Finding Describe(Reference work, Passport passport) => Describe(work, Noted(passport));

    private static Finding Describe(Reference work, string noted) => new(
        work.At,
        $"`{work.Key}` was retracted or withdrawn{noted}",
        "Take the claims that rest on it out, or rest them on other works. A page that must name the work waives this rule; its readers then see the retraction at each use.");
}
