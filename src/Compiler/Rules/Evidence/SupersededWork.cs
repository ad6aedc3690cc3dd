using Compiler.Diagnostics;
using Compiler.Model;

namespace Compiler.Rules;

/// <summary>EVID027: a work that a newer one replaces.</summary>
public sealed class SupersededWork : VerdictRule
{
    /// <inheritdoc/>
    public override string Code => "EVID027";

    /// <inheritdoc/>
    public override Severity Severity => Severity.Warning;

    /// <inheritdoc/>
    protected override Verdict Verdict => Verdict.Superseded;

    /// <inheritdoc/>
    protected override Finding Describe(Reference work, Passport passport) => new(
        work.At,
        $"`{work.Key}` has been replaced by a newer version{Noted(passport)}",
        "Read the newer version and cite that; a review that is updated can come to another conclusion.");
}
