using Compiler.Diagnostics;
using Compiler.Model;

namespace Compiler.Rules;

/// <summary>STRUCT006: a section of more than 250 words without a heading inside.</summary>
public sealed class LongSection : PageRule
{
    /// <inheritdoc/>
    public override string Code => "STRUCT006";

    /// <inheritdoc/>
    public override Severity Severity => Severity.Warning;

    private const int MostWords = 250;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Page page, Site site)
    {
        var headings = page.Headings.ToArray();
        for (var i = 0; i < headings.Length; i++)
        {
            var (start, end) = (headings[i].Span.End, i + 1 < headings.Length ? headings[i + 1].Span.Start : int.MaxValue);
            var words = page.Blocks.Where(block => !block.Inlines.IsEmpty && start <= block.Span.Start && block.Span.Start < end).Sum(block => block.Running.Tokens.Tokens.Length);
            if (words > MostWords)
                yield return new Finding(page.Locate(headings[i].Span), $"{words} words stand under this heading", $"Divide them by headings of the next level: at most {MostWords} words each.");
        }
    }
}
