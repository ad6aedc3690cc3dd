using Compiler.Diagnostics;
using Compiler.Model;
using Compiler.Text;

namespace Compiler.Rules;

/// <summary>EVID012: a story that hides whose it is, or that promises a result.</summary>
public sealed class StoryDisclosure : PageRule
{
    /// <inheritdoc/>
    public override string Code => "EVID012";

    /// <inheritdoc/>
    public override Severity Severity => Severity.Error;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Page page, Site site) =>
        from story in page.All<Story>()
        from finding in UndisclosedIn(page, story).Concat(FiguresIn(page, story))
        select finding;

    private static IEnumerable<Finding> UndisclosedIn(Page page, Story story)
    {
        var at = page.Locate(story.Parts.NameSpan);
        if (story.Composite is null)
        {
            yield return new Finding(at, "the story does not say whether it is one person's",
                "Write `::: story composite=yes consent=not-needed` for an illustrative example, or `composite=no consent=ID` for a real person.");
        }
        else if (story.Consent is null)
        {
            yield return new Finding(at, "the story does not say where consent is kept",
                "Add `consent=ID`, where ID names the signed form in the clinic's records; an example made up of many says `consent=not-needed`.");
        }
        else if (story.Consent == "not-needed" && story.Composite == false)
        {
            yield return new Finding(at, "a real person's story needs that person's consent",
                "Name the signed form with `consent=ID`, or make the story an illustrative example with `composite=yes`.");
        }
    }

    private static IEnumerable<Finding> FiguresIn(Page page, Story story) =>
        from block in Prose.BlocksOf(story)
        where !block.Inlines.IsEmpty
        let text = block.Running
        from sentence in text.Sentences
        let words = text.Text[sentence.Start..sentence.End]
        from claim in page.IsEnglish ? Claims.In(words) : Claims.PercentagesIn(words)
        where claim.Kind != ClaimKind.Duration
        let span = new Span(sentence.Start + claim.Span.Start, sentence.Start + claim.Span.End)
        select new Finding(page.Locate(text.SourceOf(span)), $"a story may not carry an outcome figure such as `{text.Text[span.Start..span.End]}`",
            "One person's story proves nothing about others: move the figure into the text around it, with its citation.");
}
