using Compiler.Diagnostics;
using Compiler.Model;
using Compiler.Text;

namespace Compiler.Rules;

/// <summary>A11Y005: words in italics, and a page with much bold.</summary>
public sealed class Typography : PageRule
{
    /// <inheritdoc/>
    public override string Code => "A11Y005";

    /// <inheritdoc/>
    public override Severity Severity => Severity.Warning;

    private const double MostBold = 0.05;
    private const int FewestWords = 100;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Page page, Site site) => page.At is null ? [] : Italics(page).Concat(Bold(page));

    private static IEnumerable<Finding> Italics(Page page) => page.All<Emphasis>().Where(stress => !stress.Strong)
        .Select(stress => new Finding(page.Locate(stress.Span), "words in italics", "Write them plainly: slanted letters are hard to read for many people with low vision or dyslexia."));

    private static IEnumerable<Finding> Bold(Page page)
    {
        var bold = page.All<Emphasis>().Where(stress => stress.Strong && !IsLabel(page, stress)).ToArray();
        if (bold.Length == 0)
            yield break;
        var all = page.Worded.Sum(block => block.Running.Tokens.Tokens.Length);
        var stressed = bold.Sum(stress => new TokenText(Prose.PlainText([stress])).Tokens.Length);
        if (all >= FewestWords && stressed > all * MostBold)
            yield return new Finding(page.Locate(bold[0].Span), $"{stressed} of {all} words are bold", "Keep bold for the few words that must not be missed: where much is loud, nothing is heard.");
    }

    /// <summary>A timeline's item opens with its label.</summary>
    private static bool IsLabel(Page page, Emphasis stress) => page.All<Timeline>().Any(timeline => timeline.Span.Contains(stress.Span));
}
