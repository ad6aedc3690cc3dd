using Compiler.Diagnostics;
using Compiler.Model;

namespace Compiler.Rules;

/// <summary>EVID022: a work that was retracted.</summary>
public sealed class RetractedWork : VerdictRule
{
    /// <inheritdoc/>
    public override string Code => "EVID022";

    /// <inheritdoc/>
    public override Severity Severity => Severity.Error;

    /// <inheritdoc/>
    protected override Verdict Verdict => Verdict.Retracted;

    /// <inheritdoc/>
    protected override Finding Describe(Reference work, Passport passport) => new(
        work.At,
        $"`{work.Key}` was retracted or withdrawn{Noted(passport)}",
        "Take the claims that rest on it out, or rest them on other works. A page that must name the work waives this rule; its readers then see the retraction at each use.");
}
