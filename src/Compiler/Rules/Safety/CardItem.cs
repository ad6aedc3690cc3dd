using System.Collections.Immutable;
using Compiler.Model;
using Compiler.Text;

namespace Compiler.Rules;

/// <summary>One item of a care card's list, and the warning signs that it names by id or in words.</summary>
internal sealed record CardItem(CareCard Card, Location At, ImmutableArray<RedFlag> Signs, bool NamesSign)
{
    /// <summary>The urgency that the card gives; null for a card that is not urgent.</summary>
    public Urgency? Urgency => Card.Urgency;

    /// <summary>Whether one of the signs has the card's own urgency.</summary>
    public bool IsOfItsUrgency => Signs.Any(sign => sign.Urgency == Urgency);

    /// <summary>Every item of every card of a page.</summary>
    public static IEnumerable<CardItem> Of(Page page, Site site) =>
        from card in page.All<CareCard>()
        from item in card.Parts.Body.OfType<ListBlock>().SelectMany(list => list.Items)
        where !item.Body.IsEmpty
        select Read(site.EditionOf(page).SignWords, page, card, item);

    private static CardItem Read(PhraseBook<RedFlag> signs, Page page, CareCard card, ListItem item)
    {
        var words = Prose.BlocksOf(item).Where(block => !block.Inlines.IsEmpty).Select(block => block.Running).ToArray();
        var uses = words.SelectMany(text => text.Signs).ToArray();
        var named = uses.Select(use => use.Target).OfType<RedFlag>();
        var said = words.SelectMany(text => signs.Find(text.Tokens)).Select(match => match.Meaning);
        return new CardItem(card, page.Locate(item.Body[0].Span), [.. named.Concat(said).Distinct()], uses.Length > 0);
    }
}
