using Compiler.Diagnostics;
using Compiler.Model;

namespace Compiler.Rules;

/// <summary>EVID002: a review whose time has run out.</summary>
public sealed class ReviewOverdue : Rule
{
    /// <inheritdoc/>
    public override string Code => "EVID002";

    /// <inheritdoc/>
    public override Severity Severity => Severity.Warning;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Site site) =>
        from article in site.Pages.OfType<Article>()
        let review = article.Review
        where review.State == ReviewState.Overdue
        select new Finding(review.OnAt!, $"the next review was due on {review.Due:yyyy-MM-dd}",
            "Ask the reviewer to read the page again and to sign it with today's date. Until then readers see that the review is overdue.")
        {
            Severity = site.Settings.ReviewStrict ? Severity.Error : null,
        };
}
