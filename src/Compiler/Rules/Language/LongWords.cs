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
    private static string Often(Page page) => string.Join(", ", page.Sentences.Where(sentence => sentence.Whole.LongWords > 0).SelectMany(LongWordsOf).GroupBy(word => word.Small)
        .OrderByDescending(alike => alike.Count()).ThenBy(alike => alike.Key.Spelling, StringComparer.Ordinal).Take(MostNamed).Select(alike => $"`{alike.Key.Spelling}`"));

    private const int MostNamed = 6;

    private static IEnumerable<Word> LongWordsOf(ReadSentence sentence)
    {
        var text = sentence.Text.Tokens;
        for (var i = text.FirstFrom(sentence.Span.Start); i < text.Tokens.Length && text.Tokens[i].Start < sentence.Span.End; i++)
        {
            if (text.Words[i].Syllables >= TextMeasure.LongWord)
                yield return text.Words[i];
        }
    }
}
