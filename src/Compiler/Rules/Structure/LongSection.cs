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
        Heading? above = null;
        var words = 0;
        foreach (var block in page.Blocks)
        {
            if (block is Footnote)
                break;
            if (block is not Heading heading)
            {
                words += block.Inlines.IsEmpty ? 0 : block.Running.Tokens.Tokens.Length;
                continue;
            }

            if (Judge(page, above, words) is { } finding)
                yield return finding;
            (above, words) = (heading, 0);
        }

        if (Judge(page, above, words) is { } last)
            yield return last;
    }

    private static Finding? Judge(Page page, Heading? above, int words) => above is null || words <= MostWords ? null : new Finding(
        page.Locate(above.Span), $"{words} words stand under this heading", $"Divide them by headings of the next level: at most {MostWords} words each.");
}
