using System.Text.RegularExpressions;
using Compiler.Diagnostics;
using Compiler.Model;
using Compiler.Text;

namespace Compiler.Rules;

/// <summary>NUM006: a figure that compares two risks where a section gives neither of them.</summary>
public sealed partial class RelativeWithoutAbsolute : PageRule
{
    /// <inheritdoc/>
    public override string Code => "NUM006";

    /// <inheritdoc/>
    public override Severity Severity => Severity.Warning;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Page page, Site site) =>
        from section in PageSection.Of(page)
        from relative in section.Claims.Where(IsRelative).DistinctBy(WorksOf)
        where !section.Claims.Any(claim => IsAbsolute(claim) && RestOnTheSame(claim, relative))
        select new Finding(relative.At, $"`{relative.Number}` compares two risks and this section gives neither of them",
            "Give the numbers it compares, from the same work: \"2 of every 100 people instead of 1\". \"Twice the risk\" can be one more in a hundred or one more in a million.");

    private static bool IsRelative(StatedClaim claim) => claim.Kind is ClaimKind.Fold or ClaimKind.Odds
        || (claim.Kind == ClaimKind.Percentage && claim.Page.IsEnglish && Compares(claim));

    private static bool IsAbsolute(StatedClaim claim) => !IsRelative(claim) && claim.Kind is ClaimKind.Ratio or ClaimKind.Percentage or ClaimKind.Rate;

    /// <summary>"cuts the risk by 40%", "40% lower", "a 40% reduction".</summary>
    private static bool Compares(StatedClaim claim)
    {
        var at = claim.Sentence.IndexOf(claim.Number, StringComparison.Ordinal);
        return at >= 0 && (By().IsMatch(claim.Sentence[..at]) || Change().IsMatch(claim.Sentence[(at + claim.Number.Length)..]));
    }

    private static bool RestOnTheSame(StatedClaim a, StatedClaim b) => a.Works.Select(work => work.Key).Intersect(b.Works.Select(work => work.Key)).Any();

    private static string WorksOf(StatedClaim claim) => string.Join(' ', claim.Works.Select(work => work.Key).Order(StringComparer.Ordinal));

    [GeneratedRegex(@"\bby (?:about |around |nearly |almost |up to |more than |at least )?$", RegexOptions.IgnoreCase)]
    private static partial Regex By();

    [GeneratedRegex(@"^ (?:lower|higher|less|fewer|greater|more likely|less likely|reduction|decrease|increase|drop|rise)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Change();
}
