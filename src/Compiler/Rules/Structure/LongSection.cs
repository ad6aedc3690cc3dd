using Compiler.Diagnostics;
using Compiler.Model;

namespace Compiler.Rules;

/// <summary>STRUCT006: a section of more than 250 words without a heading inside; a page of more than 400 without a list of contents.</summary>
public sealed class LongSection : PageRule
{
    /// <inheritdoc/>
    public override string Code => "STRUCT006";

    /// <inheritdoc/>
    public override Severity Severity => Severity.Warning;

    private const int MostWords = 250;
    private const int MostWithoutContents = 400;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Page page, Site site) => Sections(page).Concat(Contents(page));

    private static IEnumerable<Finding> Contents(Page page)
    {
        if (page is not (Article or AboutPage) || !page.Contents.IsEmpty)
            return [];
        var words = page.Blocks.TakeWhile(block => block is not Footnote).Sum(WordsOf);
        return words <= MostWithoutContents ? [] :
        [
            new Finding(page.TitleAt ?? page.At!, $"{words} words and no list of contents",
                $"Give the page at least {Page.FewestForContents} headings of level 2, a question of the reader's each: its list of contents is made of them."),
        ];
    }

    private static IEnumerable<Finding> Sections(Page page)
    {
        Heading? above = null;
        var words = 0;
        foreach (var block in page.Blocks)
        {
            if (block is Footnote)
                break;
            if (block is not Heading heading)
            {
                words += WordsOf(block);
                continue;
            }

            if (Judge(page, above, words) is { } finding)
                yield return finding;
            (above, words) = (heading, 0);
        }

        if (Judge(page, above, words) is { } last)
            yield return last;
    }

    private static int WordsOf(Block block) => block.Inlines.IsEmpty ? 0 : block.Running.Tokens.Tokens.Length;

    private static Finding? Judge(Page page, Heading? above, int words) => above is null || words <= MostWords ? null : new Finding(
        page.Locate(above.Span), $"{words} words stand under this heading", $"Divide them by headings of the next level: at most {MostWords} words each.");
}
