using System.Text.RegularExpressions;
using Compiler.Diagnostics;
using Compiler.Model;

namespace Compiler.Rules;

/// <summary>NUM005: a benefit in figures in a section of a treatment page that names no harm.</summary>
public sealed partial class BenefitWithoutHarm : PageRule
{
    /// <inheritdoc/>
    public override string Code => "NUM005";

    /// <inheritdoc/>
    public override Severity Severity => Severity.Error;

    /// <summary>English pages alone: the words for good and harm are known for no other language.</summary>
    public override IEnumerable<Finding> Check(Page page, Site site) =>
        page is not Article { Type: ArticleType.Treatment, IsEnglish: true } ? [] :
        from section in PageSection.Of(page)
        where !Harm().IsMatch(section.Words)
        let benefit = section.Claims.FirstOrDefault(claim => claim.Kind != Compiler.Text.ClaimKind.Duration && IsBenefit(claim.Sentence))
        where benefit is not null
        select new Finding(benefit.At, $"`{benefit.Number}` tells of a benefit, and this section names no harm",
            "Say in the same section what can go wrong, and for how many, with its source. A reader must not meet the good without the harm.");

    private static bool IsBenefit(string sentence) => Benefit().IsMatch(sentence) && !NoBenefit().IsMatch(sentence);

    [GeneratedRegex(
        @"\b(?:relie(?:f|ved)|better|improv\w*|success\w*|benefit\w*|respond(?:ed|ers?)|satisfied|recovered|helped|healed|cured|halved|no (?:leg |back )?pain|less (?:leg |back )?pain|return(?:ed)? to work"
        + @"|pain (?:scores? )?(?:fell|dropped|eased))\b", RegexOptions.IgnoreCase)]
    private static partial Regex Benefit();

    [GeneratedRegex(@"\b(?:no (?:benefit|better|difference|improvement)|not (?:any )?better|without (?:benefit|relief)|did not (?:help|improve|respond))\b", RegexOptions.IgnoreCase)]
    private static partial Regex NoBenefit();

    [GeneratedRegex(
        @"\b(?:harms?|harmed|risks?|risky|complications?|infect(?:ion|ed)s?|side effects?|unwanted|adverse|worse|worsened|problems?|died|deaths?|bleed\w*|bled|clots?|tears?|torn|damaged?|injur\w+|leaks?"
        + @"|reoperat\w*|(?:another|repeat|further|more|second) (?:operations?|surger(?:y|ies))|(?:operated|slipped?) (?:out )?(?:on )?(?:again|once more)|drows\w+|dizz\w+|addict\w*|overdos\w*|nausea|falls?"
        + @"|dangers?|dangerous|broke|broken|failed|fails?|failures?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Harm();
}
