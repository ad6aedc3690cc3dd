using System.Collections.Immutable;
using Compiler.Diagnostics;
using Compiler.Model;
using Compiler.Text;

namespace Compiler.Rules;

/// <summary>STRUCT001: a paragraph that ends in a colon with nothing after it.</summary>
public sealed class DanglingLeadIn : PageRule
{
    /// <inheritdoc/>
    public override string Code => "STRUCT001";

    /// <inheritdoc/>
    public override Severity Severity => Severity.Error;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Page page, Site site) =>
        Among(page.Body, page).Concat(page.Blocks.Where(block => block is not Table && !block.Children.IsEmpty).SelectMany(block => Among(block.Children, page)));

    private static IEnumerable<Finding> Among(ImmutableArray<Block> siblings, Page page)
    {
        for (var i = 0; i < siblings.Length; i++)
        {
            var after = i + 1 < siblings.Length ? siblings[i + 1] : null;
            if (siblings[i] is Paragraph paragraph && after is not (ListBlock or Table or Quote or CodeBlock or AuthoredBlock) && EndsInColon(paragraph))
            {
                yield return new Finding(page.Locate(LastSentence(page, paragraph.Span)), "nothing follows this colon",
                    "Write the list, table, quotation or block that the sentence promises, or end it with a full stop.");
            }
        }
    }

    private static bool EndsInColon(Paragraph paragraph) =>
        paragraph.Running.Text.AsSpan().ContainsAny(':', '：') && Prose.PlainText(paragraph.Inlines).TrimEnd() is [.., ':' or '：'];

    /// <summary>The words before the colon, without the lines and sentences above.</summary>
    private static Span LastSentence(Page page, Span span)
    {
        var text = page.At!.Source.Text[span.Start..span.End].TrimEnd();
        return new Span(span.Start + Math.Max(Behind("\n"), Behind(". ")), span.Start + text.Length);

        int Behind(string mark) => text.LastIndexOf(mark, StringComparison.Ordinal) is var at and >= 0 ? at + mark.Length : 0;
    }
}
