using Compiler.Binding;
using Compiler.Diagnostics;
using Compiler.Model;
using Compiler.Text;

namespace Compiler.Rules;

/// <summary>TERM001: a link to a term that the glossary does not have.</summary>
public sealed class UnresolvedTerm : Rule
{
    /// <inheritdoc/>
    public override string Code => "TERM001";

    /// <inheritdoc/>
    public override Severity Severity => Severity.Error;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Site site) =>
        from edition in site.Editions
        from page in edition.Pages
        from use in page.All<TermUse>()
        where use.Target is null
        select new Finding(page.Locate(use.WrittenAt), $"the glossary has no term `{use.Slug}`", Advice(edition, use.Slug));

    private static string Advice(Edition edition, string slug) =>
        Nearest.To(slug, edition.Terms.Select(term => term.Slug)) is { } nearest ? $"Did you mean `term:{nearest}`?"
        : edition.Terms.FirstOrDefault(term => term.Aliases.Any(alias => Slug.Of(alias.Name) == slug)) is { } other
            ? $"It is an alias: write `term:{other.Slug}`, the name of the term's file."
            : $"Write the term in glossary/{slug}.md, or name another one by the name of its file.";
}
