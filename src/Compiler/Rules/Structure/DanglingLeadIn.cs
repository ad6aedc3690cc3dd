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
        from blocks in page.Blocks.Where(block => block is not Table).Select(block => block.Children).Prepend(page.Body)
        from i in Enumerable.Range(0, blocks.Length)
        let words = blocks[i] is Paragraph paragraph && paragraph.Running.Text.AsSpan().ContainsAny(':', '：') ? Prose.PlainText(paragraph.Inlines).TrimEnd() : ""
        where words.EndsWith(':') || words.EndsWith('：')
        where blocks.ElementAtOrDefault(i + 1) is not (ListBlock or Table or Quote or CodeBlock or AuthoredBlock)
        select new Finding(page.Locate(LastSentence(page, blocks[i].Span)), "nothing follows this colon",
            "Write the list, table, quotation or block that the sentence promises, or end it with a full stop.");

    /// <summary>The words before the colon, without the lines and sentences above.</summary>
    private static Span LastSentence(Page page, Span span)
    {
        var text = page.At!.Source.Text[span.Start..span.End].TrimEnd();
        return new Span(span.Start + Math.Max(Behind("\n"), Behind(". ")), span.Start + text.Length);

        int Behind(string mark) => text.LastIndexOf(mark, StringComparison.Ordinal) is var at and >= 0 ? at + mark.Length : 0;
    }
}
