using System.Text.RegularExpressions;
using Compiler.Diagnostics;
using Compiler.Model;
using Compiler.Text;

namespace Compiler.Rules;

/// <summary>NUM002: a percentage that no number of people stands beside, a page that counts out of different numbers, and decimals of people.</summary>
public sealed partial class PlainNumbers : PageRule
{
    /// <inheritdoc/>
    public override string Code => "NUM002";

    /// <inheritdoc/>
    public override Severity Severity => Severity.Warning;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Page page, Site site) =>
        !page.IsEnglish || page.Claims.IsEmpty ? [] : Percentages(page).Concat(Decimals(page)).Concat(Mixed(page));

    private static IEnumerable<Finding> Percentages(Page page) => !page.Claims.Any(claim => claim.Kind == ClaimKind.Percentage) ? [] :
        from section in PageSection.Of(page)
        where !section.Claims.Any(claim => claim.Kind == ClaimKind.Ratio)
        let percentage = section.Claims.FirstOrDefault(claim => claim.Kind == ClaimKind.Percentage)
        where percentage is not null
        select new Finding(percentage.At, $"`{percentage.Number}` stands alone in this section", "Count people instead: \"48 of every 100 people\". Percentages are often taken for something else.");

    private static IEnumerable<Finding> Decimals(Page page) =>
        from claim in page.Claims
        where claim.Kind is ClaimKind.Ratio or ClaimKind.Percentage && Decimal().IsMatch(claim.Number)
        select new Finding(claim.At, $"`{claim.Number}` has decimals", "Round it, with \"about\" before it: there is no tenth of a person.");

    private static IEnumerable<Finding> Mixed(Page page)
    {
        var counts = page.Claims.Select(claim => new { Claim = claim, Of = OutOf(claim) }).Where(count => count.Of is not null).ToArray();
        var other = counts.FirstOrDefault(count => count.Of != counts[0].Of);
        if (other is not null)
        {
            yield return new Finding(other.Claim.At, $"`{other.Claim.Number}` counts out of {other.Of}, and this page began with {counts[0].Of}",
                "Keep to one number on a page, such as \"of every 100 people\": nobody can compare 1 in 7 with 9 in 100 in their head.")
            {
                Related = [new Related(counts[0].Claim.At, "this page's first count")],
            };
        }
    }

    /// <summary>100 for "48 of every 100", 7 for "1 in 7"; null for what a study counted, "9 of 19".</summary>
    private static string? OutOf(StatedClaim claim)
    {
        if (claim.Kind != ClaimKind.Ratio || Ratio().Match(claim.Number) is not { Success: true } ratio)
            return null;
        var of = ratio.Groups["of"].Value;
        return ratio.Groups["count"].Value is "1" or "one" || Round().IsMatch(of) ? of : null;
    }

    [GeneratedRegex(@"\d\.\d")]
    private static partial Regex Decimal();

    [GeneratedRegex(@"^(?<count>[\w,.]+)(?: to [\w,.]+)? (?:in|of|out of) (?:every )?(?<of>[\d,]+)$", RegexOptions.IgnoreCase)]
    private static partial Regex Ratio();

    [GeneratedRegex("^10[0,]*$")]
    private static partial Regex Round();
}
