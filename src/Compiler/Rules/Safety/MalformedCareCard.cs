using System.Text.RegularExpressions;
using Compiler.Diagnostics;
using Compiler.Model;
using Compiler.Text;

namespace Compiler.Rules;

/// <summary>SAFE002: a care card that is not one: heading, list, nothing to look up elsewhere.</summary>
public sealed partial class MalformedCareCard : PageRule
{
    /// <inheritdoc/>
    public override string Code => "SAFE002";

    /// <inheritdoc/>
    public override Severity Severity => Severity.Error;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Page page, Site site) =>
        from card in page.All<CareCard>()
        from finding in (Finding?[])[OfHeading(page, card), OfList(page, card), .. OfReferences(page, card)]
        where finding is not null
        select finding;

    private static Finding? OfHeading(Page page, CareCard card)
    {
        if (card.Heading is not { } heading)
        {
            return new Finding(page.Locate(card.Parts.NameSpan), $"the `{card.Parts.Name}` card does not open with a heading",
                "Open the card with a heading such as `## Call {{emergency}} if:`.");
        }

        var printed = Prose.PlainText(heading.Words).Trim();
        if (page.IsEnglish ? English().IsMatch(printed) : printed.EndsWith(':'))
            return null;
        return new Finding(page.Locate(heading.Span), $"the heading `{printed}` does not say what to do and when", page.IsEnglish
            ? "Begin it with Call, Go to, Ask for, Speak to, Contact or See, and end it with `if:`, as in `## See your doctor if:`."
            : "Let it say what to do and end with a colon, so that the list goes on from it.");
    }

    private static Finding? OfList(Page page, CareCard card) =>
        card.Advice is [ListBlock list, ..] && list.Items.All(item => item.Body.Length > 0)
            ? null
            : new Finding(page.Locate(card.Parts.NameSpan), $"the `{card.Parts.Name}` card has no list of signs after its heading",
                "Put the signs in a list right after the heading, each item its own sign, and anything else below it.");

    private static IEnumerable<Finding> OfReferences(Page page, CareCard card) =>
        from block in Prose.BlocksOf(card)
        where !block.Inlines.IsEmpty && page.IsEnglish
        let text = block.Running
        from match in Elsewhere().Matches(text.Text)
        select new Finding(page.Locate(text.SourceOf(new Span(match.Index, match.Index + match.Length))),
            $"`{match.Value}` sends the reader of a care card back to the text around it", "Say what happens: many people read nothing but the card.");

    [GeneratedRegex("^(Call|Go to|Ask for|Speak to|Contact|See) .+ if:$", RegexOptions.CultureInvariant)]
    private static partial Regex English();

    [GeneratedRegex("\\bif (?:this|that|any of this|any of these|one of these) (?:happens?|occurs?)\\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Elsewhere();
}
