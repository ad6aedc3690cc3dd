using Compiler.Diagnostics;
using Compiler.Model;

namespace Compiler.Rules;

/// <summary>TERM003: a term that no page but its own links.</summary>
public sealed class TermNeverUsed : Rule
{
    /// <inheritdoc/>
    public override string Code => "TERM003";

    /// <inheritdoc/>
    public override Severity Severity => Severity.Warning;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Site site) =>
        from edition in site.Editions
        from term in edition.Terms
        where edition.UsedBy.GetValueOrDefault(term.Slug, []).All(page => page.Address == term.Address)
        select new Finding(term.At, $"no page uses the term `{term.Name}`",
            "Write the term, or one of its aliases, where a page speaks of it; remove the term if no page does.");
}
