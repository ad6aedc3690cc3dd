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
        var uses = new Dictionary<Word, int>();
        foreach (var sentence in page.Sentences.Where(sentence => sentence.Whole.LongWords > 0))
        {
            var text = sentence.Text.Tokens;
            for (var i = text.FirstFrom(sentence.Span.Start); i < text.Tokens.Length && text.Tokens[i].Start < sentence.Span.End; i++)
            {
                if (text.Words[i] is { Syllables: >= TextMeasure.LongWord, Small: var word })
                    uses[word] = uses.GetValueOrDefault(word) + 1;
            }
        }

        return string.Join(", ", uses.OrderByDescending(word => word.Value).ThenBy(word => word.Key.Spelling, StringComparer.Ordinal).Take(MostNamed).Select(word => $"`{word.Key.Spelling}`"));
    }

    private const int MostNamed = 6;
}
