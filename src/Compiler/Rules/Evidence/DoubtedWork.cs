using Compiler.Diagnostics;
using Compiler.Model;

namespace Compiler.Rules;

/// <summary>EVID026: a work whose publisher doubts it.</summary>
public sealed class DoubtedWork : VerdictRule
{
    /// <inheritdoc/>
    public override string Code => "EVID026";

    /// <inheritdoc/>
    public override Severity Severity => Severity.Warning;

    /// <inheritdoc/>
    protected override Verdict Verdict => Verdict.ExpressionOfConcern;

    /// <inheritdoc/>
    protected override Finding Describe(Reference work, Passport passport) => new(
        work.At,
        $"the publisher of `{work.Key}` has expressed concern about it{Noted(passport)}",
        "Rest no claim on this work alone until the concern is settled.");
}
