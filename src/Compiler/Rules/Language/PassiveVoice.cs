using Compiler.Diagnostics;
using Compiler.Model;
using Compiler.Text;

namespace Compiler.Rules;

/// <summary>LANG008: a page where more than a fifth of the sentences do not say who acts.</summary>
public sealed class PassiveVoice : PageRule
{
    /// <inheritdoc/>
    public override string Code => "LANG008";

    /// <inheritdoc/>
    public override Severity Severity => Severity.Warning;

    private const double MostShare = 0.2;
    private const int FewestSentences = 10;
    private const int MostNamed = 3;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Page page, Site site)
    {
        if (!page.IsEnglish || page.Sentences.Length < FewestSentences)
            return [];
        var passive = new List<Span>();
        foreach (var sentence in page.Sentences)
        {
            if (Passive.In(sentence.Text.Tokens, sentence.Span) is { } found)
                passive.Add(sentence.Text.SourceOf(found));
        }

        var share = (double)passive.Count / page.Sentences.Length;
        return share <= MostShare ? [] :
        [
            new Finding(page.TitleAt ?? page.At!, $"{passive.Count} of {page.Sentences.Length} sentences are in the passive voice, more than a fifth",
                "Say who does it: \"your surgeon removes the screws\", not \"the screws are removed\".")
            {
                Related = [.. passive.Take(MostNamed).Select(at => new Related(page.Locate(at), "passive"))],
            },
        ];
    }
}
