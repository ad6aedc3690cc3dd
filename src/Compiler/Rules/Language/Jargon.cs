using System.Collections.Concurrent;
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
        var hard = new ConcurrentDictionary<string, bool>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        var worst = site.Pages.Where(page => page is { IsEnglish: true, At: not null } and not TermPage)
            .AsParallel().AsOrdered().SelectMany(page => HardWordsOf(page, IsHard))
            .AsSequential().Where(word => !names.Contains(Singular(word.Word))).GroupBy(word => Singular(word.Word))
            .Select(pages => (pages.First().Word, pages.First().First, Uses: pages.Sum(page => page.Uses), Pages: pages.Select(page => page.First.Source).Distinct().Count()))
            .Where(word => word.Pages >= FewestPages)
            .OrderByDescending(word => word.Pages).ThenByDescending(word => word.Uses).ThenBy(word => word.Word, StringComparer.Ordinal).ToArray();
        var unlisted = worst.Length - MostListed;
        return worst.Take(MostListed).Select((word, i) => new Finding(word.First, $"`{word.Word}` is not a plain word: {word.Uses} uses on {word.Pages} pages",
            "Define it in the glossary, or say it plainly."
            + (i == MostListed - 1 && unlisted > 0 ? $" {unlisted} more words like it are not listed." : ""))
        { Rank = i + 1 });

        // A library says the same few thousand words over and over: each is judged once.
        bool IsHard(ReadOnlySpan<char> word) => hard.TryGetValue(word, out var known) ? known : hard[word] = !site.PlainWords.Contains(word.ToString());
    }

    /// <summary>
    /// The hard words of a page, each with its first place and how often it is used. A word that begins with a capital is a name or begins a
    /// sentence, so only small ones count. A glossary term explains every word in it.
    /// </summary>
    private static IEnumerable<(string Word, Location First, int Uses)> HardWordsOf(Page page, Func<ReadOnlySpan<char>, bool> isHard)
    {
        var uses = new Dictionary<string, (Span First, int Count)>(StringComparer.Ordinal);
        var byWord = uses.GetAlternateLookup<ReadOnlySpan<char>>();
        var terms = page.TermMentions.Select(mention => mention.Span).ToArray();
        foreach (var block in page.Blocks.Where(block => block.Inlines.Length > 0))
        {
            var running = block.Running;
            foreach (var token in running.Tokens.Tokens)
            {
                var word = Bare(running.Text.AsSpan(token.Start, token.Length));
                if (word.Length < 3 || word.ContainsAnyExceptInRange('a', 'z') || !isHard(word))
                    continue;
                var at = running.SourceOf(new Span(token.Start, token.Start + word.Length));
                if (!page.IsCode(at) && !at.IsWithinAny(terms))
                    byWord[word] = byWord.TryGetValue(word, out var before) ? (before.First, before.Count + 1) : (at, 1);
            }
        }

        return uses.Select(use => (use.Key, page.Locate(use.Value.First), use.Value.Count));
    }

    /// <summary>A word and its plural are one word.</summary>
    private static string Singular(string word) => word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal) ? word[..^1] : word;

    /// <summary>"surgeon's" is "surgeon", "don't" is "don".</summary>
    private static ReadOnlySpan<char> Bare(ReadOnlySpan<char> token) => token.IndexOfAny('\'', '’') is var at and > 0 ? token[..at] : token;
}
