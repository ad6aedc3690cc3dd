using Compiler.Diagnostics;
using Compiler.Model;

namespace Compiler.Rules;

/// <summary>EVID003: a signature that does not hold for the words as they are.</summary>
public sealed class ReviewVoid : Rule
{
    /// <inheritdoc/>
    public override string Code => "EVID003";

    /// <inheritdoc/>
    public override Severity Severity => Severity.Warning;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Site site) =>
        from article in site.Pages.OfType<Article>()
        let review = article.Review
        where review.By is not null && (review.On is null || review.State == ReviewState.Changed)
        select new Finding(review.SignedHashAt is null || review.On is null ? review.At! : review.SignedHashAt, WhatIsWrong(review), WhatToDo(review))
        {
            Severity = site.Settings.ReviewStrict ? Severity.Error : null,
        };

    private static string WhatIsWrong(Review review) => review switch
    {
        { On: null } => $"the signature of `{review.By!.Id}` has no day",
        { SignedHashAt: null } => $"the signature of `{review.By!.Id}` does not say which words were signed",
        _ => $"the words have changed since `{review.By!.Id}` signed them",
    };

    private static string WhatToDo(Review review) =>
        $"The hash of the words now is {review.Hash}. When the reviewer has read the whole page, sign it "
            + $"with `on` as that day and `hash: {review.Hash}`; a partial edit never moves the date.";
}
