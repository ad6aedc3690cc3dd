using Compiler.Diagnostics;
using Compiler.Model;
using Compiler.Text;

namespace Compiler.Rules;

/// <summary>A warning sign that a page names outside every care card, at its first mention.</summary>
internal sealed record Mention(Page Page, RedFlag Flag, Location At)
{
    /// <summary>
    /// The first mention on a page of each sign whose urgency it has no card for. Only on pages that give advice: the home page and the about
    /// pages give none.
    /// </summary>
    public static IEnumerable<Finding> WithoutCard(Page page, Site site, params Urgency[] urgencies)
    {
        var lacking = page is Article or TermPage or TopicPage ? urgencies.Except(page.All<CareCard>().Select(card => card.Urgency).OfType<Urgency>()).ToArray() : [];
        return lacking.Length == 0 ? [] : On(page, site.EditionOf(page).SignWords)
            .Where(mention => lacking.Contains(mention.Flag.Urgency)).DistinctBy(mention => mention.Flag.Id).Select(mention => mention.Describe());
    }

    /// <summary>The name of an urgency as authors write it.</summary>
    public static string NameOf(Urgency urgency) => urgency.ToString().ToLowerInvariant();

    private Finding Describe()
    {
        var name = NameOf(Flag.Urgency);
        return new Finding(At, $"`{At.Text}` names the warning sign `{Flag.Id}`, and the page has no `::: {name}` card",
            $"Add a `::: {name}` card that lists `{{{{flag:{Flag.Id}}}}}`, so that a reader with the sign knows what to do.");
    }

    private static IEnumerable<Mention> On(Page page, PhraseBook<RedFlag> signs)
    {
        if (page.TitleAt is not null)
        {
            foreach (var match in signs.Find(new TokenText(page.Title)))
                yield return new Mention(page, match.Meaning, page.TitleAt);
        }

        CareCard? card = null;
        foreach (var block in page.Blocks)
        {
            // A card stands before its own blocks.
            card = block as CareCard ?? card;
            if (block.Inlines.IsEmpty || card?.Span.Contains(block.Span) == true)
                continue;
            var text = block.Running;
            foreach (var match in signs.Find(text.Tokens))
                yield return new Mention(page, match.Meaning, page.Locate(text.SourceOf(match.Span)));
            foreach (var use in text.Signs)
            {
                if (use.Target is not null)
                    yield return new Mention(page, use.Target, page.Locate(use.Span));
            }
        }
    }
}
