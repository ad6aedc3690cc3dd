using Compiler.Diagnostics;
using Compiler.Model;

namespace Compiler.Rules;

/// <summary>STRUCT003: headings whose levels do not make an outline.</summary>
public sealed class HeadingLevels : PageRule
{
    /// <inheritdoc/>
    public override string Code => "STRUCT003";

    /// <inheritdoc/>
    public override Severity Severity => Severity.Error;

    private const int LongestTitle = 65;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Page page, Site site) => page.At is null ? [] :
        page.Headings.Select((heading, i) => Judge(page, heading, i == 0 ? 1 : page.Headings[i - 1].Level))
            .Append(JudgeTitle(page)).OfType<Finding>();

    private static Finding? Judge(Page page, Heading heading, int above) => heading.Level switch
    {
        1 => new Finding(page.Locate(heading.Span), "a second heading of level 1",
            "The title is the page's one heading of level 1: begin this one with `##`."),
        var level when level > above + 1 => new Finding(page.Locate(heading.Span),
            $"a heading of level {level} follows one of level {above}",
            $"Begin it with `{new string('#', above + 1)}`: a screen reader's user would look for the level that is left out."),
        > 4 => new Finding(page.Locate(heading.Span), $"a heading of level {heading.Level}",
            "Nobody keeps five levels in mind: divide the page, or use a list.")
        {
            Severity = Diagnostics.Severity.Warning,
        },
        _ => null,
    };

    private static Finding? JudgeTitle(Page page) => page.Title.Length <= LongestTitle ? null : new Finding(
        page.TitleAt ?? page.At!, $"the title has {page.Title.Length} characters",
        $"Say it in {LongestTitle} characters or fewer: search results and tabs cut the rest.")
    {
        Severity = Diagnostics.Severity.Warning,
    };
}
