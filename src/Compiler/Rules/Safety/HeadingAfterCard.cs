using Compiler.Diagnostics;
using Compiler.Model;
using Compiler.Text;

namespace Compiler.Rules;

/// <summary>SAFE005: text that clings to a card, a note or a do or don't list.</summary>
public sealed class HeadingAfterCard : PageRule
{
    /// <inheritdoc/>
    public override string Code => "SAFE005";

    /// <inheritdoc/>
    public override Severity Severity => Severity.Error;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Page page, Site site) =>
        from siblings in page.Blocks.Select(block => block.Children).Prepend(page.Body)
        where siblings.Length > 1
        from i in Enumerable.Range(0, siblings.Length - 1)
        where siblings[i] is CareCard or Note or Do or Dont && siblings[i + 1] is not (Heading or AuthoredBlock)
        let before = (AuthoredBlock)siblings[i]
        select new Finding(page.Locate(FirstLine(page, siblings[i + 1])), $"the text after this `{before.Parts.Name}` block has no heading of its own",
            "Begin it with a heading, or move it before the block: what follows a card looks and sounds like a part of it.")
        {
            Related = [new Related(page.Locate(before.Parts.NameSpan), "the block is here")],
        };

    private static Span FirstLine(Page page, Block block)
    {
        var text = page.At!.Source.Text;
        var end = text.IndexOf('\n', block.Span.Start, block.Span.Length);
        return end < 0 ? block.Span : new Span(block.Span.Start, end);
    }
}
