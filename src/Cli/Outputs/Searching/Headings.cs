using System.Collections.Frozen;
using System.Collections.Immutable;
using Compiler;
using Compiler.Model;
using Prose = Compiler.Model.Prose;

namespace Cli.Outputs.Searching;

/// <summary>
/// The words by which an article's headings tell it from others, each once: none that another article's headings have, none of a care card, none of a
/// heading that stands on several pages ("How it works"), none that says nothing to the search, stands in the title or in the text of many pages. A page of help
/// is found by its warning signs.
/// </summary>
internal sealed class Headings
{
    // A word that more than this part of the pages use tells them apart no better than their texts do.
    private const double Common = 0.33;

    private readonly Sense sense;
    private readonly FrozenSet<string> common;
    private readonly FrozenDictionary<string, int> counts;
    private readonly FrozenDictionary<Page, string> words;

    /// <summary>The words of each of these pages.</summary>
    public Headings(ImmutableArray<Page> pages, Sense sense, ImmutableArray<WordOnPages> onPages)
    {
        this.sense = sense;
        common = onPages.Where(word => word.Pages > Common * pages.Length).Select(word => Sense.Stem(word.Word)).ToFrozenSet();
        counts = pages.SelectMany(page => Of(page).Distinct()).CountBy(text => text).ToFrozenDictionary();
        var lean = SideBySide.Map(pages, WordsOf);
        var spread = lean.SelectMany(words => words.Distinct()).CountBy(word => word).ToFrozenDictionary();
        words = pages.Zip(lean).ToFrozenDictionary(pair => pair.First, pair => string.Join(' ', pair.Second.Where(word => spread[word] == 1 && !common.Contains(Sense.Stem(word)))));
    }

    /// <summary>Those of a page.</summary>
    public string this[Page page] => words[page];

    private List<string> WordsOf(Page page)
    {
        if (page is not Article { Type: not ArticleType.Help })
            return [];
        var title = sense.Of(page.Title);
        var words = new List<string>();
        foreach (var heading in Of(page).Where(text => counts[text] == 1))
        {
            var lean = SearchWords.In(sense.Lean(heading)).ToArray();
            var said = sense.Of(heading);
            said.ExceptWith(title);
            words.AddRange(lean.Where(word => !words.Contains(word) && !sense.Of(word).IsSubsetOf(title)));
            // "Go wrong" is one idea in two words.
            if (!said.IsSubsetOf(sense.Of(string.Join(' ', words))))
                words.AddRange(lean);
        }

        return words;
    }

    private static IEnumerable<string> Of(Page page)
    {
        var onCards = page.All<CareCard>().Select(card => card.Heading).ToHashSet();
        return page.Headings.Where(heading => !onCards.Contains(heading)).Select(heading => Prose.PlainText(heading.Words));
    }
}
