using System.Collections.Immutable;
using Compiler;
using Compiler.Model;
using Compiler.Text;
using Prose = Compiler.Model.Prose;

namespace Cli.Outputs.Searching;

/// <summary>A word as the search reads it, and on how many pages it stands.</summary>
internal sealed record WordOnPages(string Word, int Pages)
{
    /// <summary>Every word of these pages, in no order.</summary>
    public static ImmutableArray<WordOnPages> In(ImmutableArray<Page> pages)
    {
        var counts = new Dictionary<Word, int>();
        foreach (var part in SideBySide.MapParts(pages, Count))
        {
            foreach (var (word, number) in part)
                counts[word] = counts.GetValueOrDefault(word) + number;
        }

        var all = ImmutableArray.CreateBuilder<WordOnPages>(counts.Count);
        foreach (var (word, number) in counts)
            all.Add(new WordOnPages(word.Spelling, number));
        return all.MoveToImmutable();
    }

    private static Dictionary<Word, int> Count(Page[] pages)
    {
        var counts = new Dictionary<Word, int>();
        var words = new HashSet<Word>();
        foreach (var page in pages)
        {
            words.Clear();
            foreach (var block in Prose.BlocksOf(page.Body))
            {
                if (!block.Inlines.IsEmpty)
                    SearchWords.Add(words, block);
            }

            foreach (var word in words)
                counts[word] = counts.GetValueOrDefault(word) + 1;
        }

        return counts;
    }
}
