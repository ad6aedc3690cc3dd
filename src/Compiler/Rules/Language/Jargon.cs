using Compiler.Diagnostics;
using Compiler.Model;
using Compiler.Text;

namespace Compiler.Rules;

/// <summary>
/// LANG012: words on two or more pages that are not plain, not terms and not names, the worst first. Silent without a list of plain words.
/// </summary>
public sealed class Jargon : Rule
{
    private const int FewestPages = 2;
    private const int MostListed = 20;

    /// <inheritdoc/>
    public override string Code => "LANG012";

    /// <inheritdoc/>
    public override Severity Severity => Severity.Warning;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Site site)
    {
        if (site.PlainWords.IsEmpty)
            return [];
        // A mention in words with an escape or an entity is not noted on its page.
        var names = site.Editions.SelectMany(edition => edition.Terms).SelectMany(term => term.OtherNames.Prepend(term.Name)).Select(Singular)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        var isHard = new WordTest(word => IsHard(word, site.PlainWords));
        Page[] pages = [.. site.Pages.Where(page => page is { IsEnglish: true, At: not null } and not TermPage)];
        var found = new Dictionary<Word, Use>();
        foreach (var (word, use) in SideBySide.MapParts(pages, part => HardWordsOf(part, isHard)).SelectMany(uses => uses))
        {
            if (found.TryGetValue(word, out var before))
                before.Add(use);
            else
                found.Add(word, use);
        }

        var worst = found.Where(word => word.Value.Pages >= FewestPages && !names.Contains(word.Key.Spelling)).Select(word => word.Value)
            .OrderByDescending(use => use.Pages).ThenByDescending(use => use.Count).ThenBy(use => use.Word.Spelling, StringComparer.Ordinal).ToArray();
        var unlisted = worst.Length - MostListed;
        return worst.Take(MostListed).Select((use, i) => new Finding(use.First, $"`{use.Word.Spelling}` is not a plain word: {use.Count} uses on {use.Pages} pages",
            "Define it in the glossary, or say it plainly."
            + (i == MostListed - 1 && unlisted > 0 ? $" {unlisted} more words like it are not listed." : ""))
        { Rank = i + 1 });
    }

    /// <summary>A word that begins with a capital is a name or begins a sentence, so only small ones count.</summary>
    private static bool IsHard(string word, PlainWords plain) => word.Length >= 3 && !word.AsSpan().ContainsAnyExceptInRange('a', 'z') && !plain.Contains(word);

    /// <summary>The hard words of some pages, without their plural's s.</summary>
    private static Dictionary<Word, Use> HardWordsOf(Page[] pages, WordTest isHard)
    {
        var uses = new Dictionary<Word, Use>();
        foreach (var page in pages)
            AddHardWords(uses, page, isHard);
        return uses;
    }

    /// <summary>Adds the hard words of a page. A glossary term explains every word in it.</summary>
    private static void AddHardWords(Dictionary<Word, Use> uses, Page page, WordTest isHard)
    {
        var terms = page.TermMentions.Select(mention => mention.Span).ToArray();
        foreach (var block in page.Worded)
        {
            var (tokens, words) = (block.Running.Tokens.Tokens, block.Running.Tokens.Words);
            for (var i = 0; i < words.Length; i++)
            {
                var word = words[i].Bare;
                if (!isHard.Holds(word))
                    continue;
                var at = block.Running.SourceOf(new Span(tokens[i].Start, tokens[i].Start + word.Spelling.Length));
                if (page.IsCode(at) || at.IsWithinAny(terms))
                    continue;
                var singular = Word.Of(Singular(word.Spelling));
                if (!uses.TryGetValue(singular, out var use))
                    uses.Add(singular, use = new Use(word, page.Locate(at)));
                use.AddOn(page);
            }
        }
    }

    /// <summary>A word and its plural are one word.</summary>
    private static string Singular(string word) => word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal) ? word[..^1] : word;

    /// <summary>A word where it stands first, in how many places and on how many pages.</summary>
    private sealed class Use(Word word, Location first)
    {
        public Word Word => word;

        public Location First => first;

        private Page? last;

        public int Count { get; private set; }

        public int Pages { get; private set; }

        public void AddOn(Page page)
        {
            Count++;
            Pages += ReferenceEquals(page, last) ? 0 : 1;
            last = page;
        }

        public void Add(Use other) => (Count, Pages) = (Count + other.Count, Pages + other.Pages);
    }
}
