using Compiler.Diagnostics;
using Compiler.Model;

namespace Compiler.Rules;

/// <summary>EVID021: a work that the registries do not know.</summary>
public sealed class UnknownWork : VerdictRule
{
    /// <inheritdoc/>
    public override string Code => "EVID021";

    /// <inheritdoc/>
    public override Severity Severity => Severity.Error;

    /// <inheritdoc/>
    protected override Verdict Verdict => Verdict.NotFound;

    /// <inheritdoc/>
    protected override Finding Describe(Reference work, Passport passport) => new(
        work.FieldsAt.GetValueOrDefault("DOI", work.FieldsAt.GetValueOrDefault("PMID", work.FieldsAt.GetValueOrDefault("PMCID", FieldOf(work, "URL")))),
        $"the registries do not know `{work.Key}`{Noted(passport)}",
        "Look the work up by its title. An identifier that nobody knows is often invented or mistyped: correct it, or take the work and its claims out.");
}
