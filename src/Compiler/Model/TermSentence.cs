using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Compiler.Text;

namespace Compiler.Model;

/// <summary>The sentence in which a page mentions a term, cut around the mention. It carries no citation.</summary>
public sealed partial record TermSentence(string Before, string Mention, string After)
{
    /// <summary>The sentence of each linked term's first use on a page, by its slug.</summary>
    public static FrozenDictionary<string, TermSentence> FirstOn(Page page)
    {
        var sentences = new Dictionary<string, TermSentence>();
        foreach (var block in page.Blocks)
            Collect(block.Inlines, block);
        return sentences.ToFrozenDictionary();

        void Collect(ImmutableArray<Inline> inlines, Block block)
        {
            foreach (var inline in inlines)
            {
                if (inline is TermUse { Target: not null } use && !sentences.ContainsKey(use.Slug))
                    sentences.Add(use.Slug, Around(use, block));
                Collect(inline.Children, block);
            }
        }
    }

    private static TermSentence Around(TermUse use, Block block)
    {
        var text = new StringBuilder();
        var mention = new Span();
        foreach (var inline in block.Inlines)
            Append(inline);

        var words = text.ToString();
        var sentence = Sentences.Of(words).FirstOrDefault(sentence => sentence.Contains(mention), new Span(0, words.Length));
        return new TermSentence(
            Tidy(words[sentence.Start..mention.Start]), words[mention.Start..mention.End], Tidy(words[mention.End..sentence.End]));

        void Append(Inline inline)
        {
            if (ReferenceEquals(inline, use) || inline.Children.Length == 0)
            {
                var start = text.Length;
                text.Append(Prose.PlainText([inline]));
                if (ReferenceEquals(inline, use))
                    mention = new Span(start, text.Length);
                return;
            }

            foreach (var child in inline.Children)
                Append(child);
        }
    }

    /// <summary>A citation leaves spaces behind where it stood.</summary>
    private static string Tidy(string part) => SpareSpace().Replace(part, "$1");

    [GeneratedRegex(@"\s+([.,;:!?\s])")]
    private static partial Regex SpareSpace();
}
