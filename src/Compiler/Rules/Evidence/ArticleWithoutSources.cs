using Compiler.Diagnostics;
using Compiler.Model;

namespace Compiler.Rules;

/// <summary>EVID020: an article that neither cites anything nor says so.</summary>
public sealed class ArticleWithoutSources : Rule
{
    /// <inheritdoc/>
    public override string Code => "EVID020";

    /// <inheritdoc/>
    public override Severity Severity => Severity.Warning;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Site site) => WithoutAny(site).Concat(WithSome(site));

    private static IEnumerable<Finding> WithoutAny(Site site) =>
        from article in site.Pages.OfType<Article>()
        where article.Type != ArticleType.Help && !article.WithoutSources && !article.All<Citation>().Any()
        select new Finding(article.TitleAt!, "the article cites no work",
            "Cite what it rests on, or add `sources: none` to the front matter: the page then tells readers that no source was found.");

    private static IEnumerable<Finding> WithSome(Site site) =>
        from article in site.Pages.OfType<Article>()
        where article.WithoutSources
        let first = article.All<Citation>().FirstOrDefault()
        where first is not null
        select new Finding(article.Locate(first.Span), "the page cites a work, and its front matter says `sources: none`",
            "Remove `sources: none` from the front matter.");
}
