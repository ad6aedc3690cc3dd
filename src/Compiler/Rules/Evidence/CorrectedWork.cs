using Compiler.Diagnostics;
using Compiler.Model;

namespace Compiler.Rules;

/// <summary>EVID025: a work to which a correction was published.</summary>
public sealed class CorrectedWork : VerdictRule
{
    /// <inheritdoc/>
    public override string Code => "EVID025";

    /// <inheritdoc/>
    public override Severity Severity => Severity.Warning;

    /// <inheritdoc/>
    protected override Verdict Verdict => Verdict.Corrected;

    /// <inheritdoc/>
    protected override Finding Describe(Reference work, Passport passport) => new(
        work.At,
        $"a correction to `{work.Key}` was published{Noted(passport)}",
        "Read the correction. If the numbers on your pages still hold, waive this on those pages; else change them.");
}
