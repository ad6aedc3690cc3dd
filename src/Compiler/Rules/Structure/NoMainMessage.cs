using Compiler.Diagnostics;
using Compiler.Model;

namespace Compiler.Rules;

/// <summary>STRUCT008: a page about a condition or a treatment that does not begin with its main message or does not end with what to remember.</summary>
public sealed class NoMainMessage : PageRule
{
    /// <inheritdoc/>
    public override string Code => "STRUCT008";

    /// <inheritdoc/>
    public override Severity Severity => Severity.Warning;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Page page, Site site)
    {
        if (page is not Article { Type: ArticleType.Condition or ArticleType.Treatment })
            yield break;
        var first = page.Headings.FirstOrDefault(heading => heading.Level == 2)?.Span.Start ?? int.MaxValue;
        if (!page.Blocks.Any(block => block is QuickAnswer or KeyTakeaways && block.Span.Start < first))
        {
            yield return new Finding(page.TitleAt ?? page.At!, "this page does not begin with its main message",
                "Open it with `::: quick-answer`: two to four short sentences for readers who read nothing else.");
        }
        else if (!page.Blocks.Any(block => block is KeyTakeaways))
        {
            yield return new Finding(page.TitleAt ?? page.At!, "this page does not say what to remember",
                "Add `::: key-takeaways` near its end: three to five points to take along.");
        }
    }
}
