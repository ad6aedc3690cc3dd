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
        var mentions = new List<Mentioned>();
        var text = new StringBuilder();
        foreach (var block in page.Worded)
        {
            text.Clear();
            mentions.Clear();
            foreach (var inline in block.Inlines)
                Append(text, inline, mentions);
            mentions.RemoveAll(mention => sentences.ContainsKey(mention.Slug));
            if (mentions.Count == 0)
                continue;
            var words = text.ToString();
            var bounds = Sentences.Of(words);
            foreach (var (slug, at) in mentions)
                sentences.TryAdd(slug, Around(at, words, bounds));
        }

        return sentences.ToFrozenDictionary();
    }

    /// <summary>Adds the words of a piece of text, and where terms stand in them; a mention inside another is a part of it.</summary>
    private static void Append(StringBuilder text, Inline inline, List<Mentioned> mentions)
    {
        var start = text.Length;
        if (inline is TermUse { Target: not null } use)
        {
            text.Append(Prose.PlainText([inline]));
            mentions.Add(new Mentioned(use.Slug, new Span(start, text.Length)));
        }
        else if (inline.Children.IsEmpty)
        {
            text.Append(Prose.PlainText([inline]));
        }
        else
        {
            foreach (var child in inline.Children)
                Append(text, child, mentions);
        }
    }

    private static TermSentence Around(Span mention, string words, ImmutableArray<Span> sentences)
    {
        var sentence = sentences.FirstOrDefault(sentence => sentence.Contains(mention), new Span(0, words.Length));
        return new TermSentence(
            Tidy(words[sentence.Start..mention.Start]), words[mention.Start..mention.End], Tidy(words[mention.End..sentence.End]));
    }

    private sealed record Mentioned(string Slug, Span At);

    /// <summary>A citation leaves spaces behind where it stood.</summary>
    private static string Tidy(string part) => SpareSpace().Replace(part, "$1");

    [GeneratedRegex(@"\s+([.,;:!?\s])")]
    private static partial Regex SpareSpace();
}
