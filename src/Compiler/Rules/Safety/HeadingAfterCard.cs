using System.Collections.Immutable;
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
        Among(page.Body, page).Concat(page.Blocks.Where(block => !block.Children.IsEmpty).SelectMany(block => Among(block.Children, page)));

    private static IEnumerable<Finding> Among(ImmutableArray<Block> siblings, Page page)
    {
        for (var i = 1; i < siblings.Length; i++)
        {
            if (siblings[i] is Heading or AuthoredBlock || siblings[i - 1] is not (CareCard or Note or Do or Dont))
                continue;
            var parts = ((AuthoredBlock)siblings[i - 1]).Parts;
            yield return new Finding(page.Locate(FirstLine(page, siblings[i])), $"the text after this `{parts.Name}` block has no heading of its own",
                "Begin it with a heading, or move it before the block: what follows a card looks and sounds like a part of it.")
            {
                Related = [new Related(page.Locate(parts.NameSpan), "the block is here")],
            };
        }
    }

    private static Span FirstLine(Page page, Block block)
    {
        var text = page.At!.Source.Text;
        var end = text.IndexOf('\n', block.Span.Start, block.Span.Length);
        return end < 0 ? block.Span : new Span(block.Span.Start, end);
    }
}
