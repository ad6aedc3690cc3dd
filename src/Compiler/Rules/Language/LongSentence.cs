using Compiler.Diagnostics;
using Compiler.Model;

namespace Compiler.Rules;

/// <summary>LANG004: a sentence of more than 20 words, an error past 30; a paragraph of more than 3 sentences.</summary>
public sealed class LongSentence : PageRule
{
    /// <inheritdoc/>
    public override string Code => "LANG004";

    /// <inheritdoc/>
    public override Severity Severity => Severity.Warning;

    private const int MostWords = 20;
    private const int UpperLimit = 30;
    private const int MostSentences = 3;

    private static readonly string Divide = $"Divide it: one thought a sentence, at most {MostWords} words.";

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Page page, Site site) => page.IsEnglish ? Sentences(page).Concat(Paragraphs(page)) : [];

    private static IEnumerable<Finding> Sentences(Page page) =>
        from sentence in page.Sentences
        where sentence.Whole.Words > MostWords
        select new Finding(sentence.At, $"a sentence of {sentence.Whole.Words} words", Divide)
        {
            Severity = sentence.Whole.Words > UpperLimit ? Diagnostics.Severity.Error : null,
        };

    private static IEnumerable<Finding> Paragraphs(Page page)
    {
        // The sentences of a paragraph stand together; the first past the limit is where the next paragraph should begin.
        for (var first = 0; first + MostSentences < page.Sentences.Length; first++)
        {
            var (opening, next) = (page.Sentences[first], page.Sentences[first + MostSentences]);
            if (opening.Block is not Paragraph || !ReferenceEquals(opening.Block, next.Block) || (first > 0 && ReferenceEquals(page.Sentences[first - 1].Block, opening.Block)))
                continue;
            var count = page.Sentences.Skip(first).TakeWhile(sentence => ReferenceEquals(sentence.Block, opening.Block)).Count();
            yield return new Finding(next.At, $"this is sentence {MostSentences + 1} of {count} in one paragraph",
                $"Begin a new paragraph, or make it a list: at most {MostSentences} sentences stay together.");
        }
    }
}
