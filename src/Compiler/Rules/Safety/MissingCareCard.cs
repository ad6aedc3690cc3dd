using System.Collections.Immutable;
using Compiler.Diagnostics;
using Compiler.Model;

namespace Compiler.Rules;

/// <summary>SAFE001: a page on a health problem that does not say when to get help.</summary>
public sealed class MissingCareCard : Rule
{
    private static readonly ImmutableArray<ArticleType> Needing =
        [ArticleType.Symptom, ArticleType.Condition, ArticleType.Treatment, ArticleType.Recovery, ArticleType.Coping];

    /// <inheritdoc/>
    public override string Code => "SAFE001";

    /// <inheritdoc/>
    public override Severity Severity => Severity.Error;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Site site) =>
        from article in site.Pages.OfType<Article>()
        where article.Type is { } type && Needing.Contains(type)
            && !article.All<CareCard>().Any(card => card.Variant is CareCardVariant.Emergency or CareCardVariant.Urgent)
        let wrong = WhatIsWrong(article)
        where wrong is not null
        select new Finding(article.TitleAt!, wrong,
            "Add an `::: emergency` or `::: urgent` card with the signs from redflags.yml. If no sign can apply, write `redFlags: none` with "
                + "`redFlagsReason` and have a clinician sign the page.");

    private static string? WhatIsWrong(Article article) => article.NoRedFlagsReason switch
    {
        null => $"a page of type `{Name(article.Type)}` has no emergency or urgent care card",
        "" => "`redFlags: none` gives no reason",
        _ when article.Review is { By: not null, On: not null } => null,
        _ => "`redFlags: none` is not signed by a clinician",
    };

    private static string Name(ArticleType? type) => type.ToString()!.ToLowerInvariant();
}
