using Compiler.Diagnostics;
using Compiler.Model;
using Compiler.Text;

namespace Compiler.Rules;

/// <summary>TERM004: a related term that the glossary does not have.</summary>
public sealed class UnknownRelatedTerm : Rule
{
    /// <inheritdoc/>
    public override string Code => "TERM004";

    /// <inheritdoc/>
    public override Severity Severity => Severity.Error;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Site site) =>
        from fact in site.Facts.OfType<UnresolvedRelatedTerm>()
        let slugs = site.Editions.Where(edition => edition.Language == fact.Language).SelectMany(edition => edition.Terms).Select(term => term.Slug)
        let nearest = Nearest.To(fact.Slug, slugs)
        select new Finding(fact.At, $"the glossary has no term `{fact.Slug}`",
            nearest is null ? "Name a related term by the name of its file, without `.md`." : $"Did you mean `{nearest}`?");
}
