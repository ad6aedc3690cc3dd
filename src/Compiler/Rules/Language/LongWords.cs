using System.Globalization;
using Compiler.Diagnostics;
using Compiler.Model;
using Compiler.Text;

namespace Compiler.Rules;

/// <summary>LANG002: a page with many words of three syllables and more, by the formula of McLaughlin.</summary>
public sealed class LongWords : PageRule
{
    /// <inheritdoc/>
    public override string Code => "LANG002";

    /// <inheritdoc/>
    public override Severity Severity => Severity.Warning;

    private const double Limit = 10;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Page page, Site site) =>
        Passage.OfPage(page, fewestWords: 1) is { Own: { Sentences: >= TextMeasure.SmogSentences, Smog: > Limit } own }
            ? [new Finding(page.TitleAt ?? page.At!,
                string.Create(CultureInfo.InvariantCulture, $"this page reads at SMOG grade {own.Smog:0.0}, above {Limit:0}: {own.LongWords} words of three syllables or more in {own.Sentences} sentences"),
                $"Put shorter words for {Often(page)}.")]
            : [];

    /// <summary>The long words that come most often.</summary>
    private static string Often(Page page)
    {
        var uses = new Dictionary<Word, Use>();
        foreach (var sentence in page.Sentences.Where(sentence => sentence.Whole.LongWords > 0))
        {
            var text = sentence.Text.Tokens;
            for (var i = text.FirstFrom(sentence.Span.Start); i < text.Tokens.Length && text.Tokens[i].Start < sentence.Span.End; i++)
            {
                if (text.Words[i] is not { Syllables: >= TextMeasure.LongWord, Small: var word })
                    continue;
                if (!uses.TryGetValue(word, out var use))
                    uses.Add(word, use = new Use(word));
                use.Count++;
            }
        }

        return string.Join(", ", uses.Values.OrderByDescending(use => use.Count).ThenBy(use => use.Word.Spelling, StringComparer.Ordinal).Take(MostNamed).Select(use => $"`{use.Word.Spelling}`"));
    }

    private const int MostNamed = 6;

    private sealed class Use(Word word)
    {
        public Word Word => word;

        public int Count { get; set; }
    }
}
