using System.Collections.Frozen;
using System.Collections.Immutable;
using Compiler.Binding;
using Compiler.Model;
using Prose = Compiler.Model.Prose;

namespace Cli.Outputs.Searching;

/// <summary>The headings that tell pages apart: none of a care card, and none that stands on page after page ("How it works").</summary>
internal sealed class Headings(ImmutableArray<Page> pages)
{
    private const int MostPages = 3;

    private readonly FrozenDictionary<string, int> counts = pages.SelectMany(page => Of(page).Select(heading => heading.Text).Distinct())
        .GroupBy(text => text).ToFrozenDictionary(group => group.Key, group => group.Count());

    /// <summary>Those of a page, each followed by its id where its words do not tell it.</summary>
    public IEnumerable<string> this[Page page] => Of(page).Where(heading => counts[heading.Text] <= MostPages)
        .Select(heading => heading.Id == Slug.Of(heading.Text) ? heading.Text : $"{heading.Text}#{heading.Id}");

    private static IEnumerable<(string Id, string Text)> Of(Page page)
    {
        var onCards = page.Blocks.OfType<CareCard>().Select(card => card.Heading).ToHashSet();
        return page.Headings.Where(heading => !onCards.Contains(heading)).Select(heading => (heading.Id, Prose.PlainText(heading.Words)));
    }
}
