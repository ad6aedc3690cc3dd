using Compiler.Diagnostics;
using Compiler.Model;

namespace Compiler.Rules;

/// <summary>STRUCT009: a heading that asks, outside a list of questions and answers.</summary>
public sealed class QuestionHeading : PageRule
{
    /// <inheritdoc/>
    public override string Code => "STRUCT009";

    /// <inheritdoc/>
    public override Severity Severity => Severity.Warning;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Page page, Site site) =>
        from heading in page.Headings
        where heading.Running.Text.AsSpan().TrimEnd() is [.., '?' or '؟'] && !page.Blocks.Any(block => block is Faq && block.Span.Contains(heading.Span))
        select new Finding(page.Locate(heading.Span), "this heading is a question",
            "Say what the section tells: \"How long recovery takes\". A question that patients really ask belongs in `::: faq`.");
}
