using System.Collections.Frozen;
using Compiler.Diagnostics;
using Compiler.Model;

namespace Compiler.Rules;

/// <summary>STRUCT004: a question to take along that has no question mark.</summary>
public sealed class QuestionWithoutMark : PageRule
{
    /// <inheritdoc/>
    public override string Code => "STRUCT004";

    /// <inheritdoc/>
    public override Severity Severity => Severity.Warning;

    private static readonly FrozenSet<string> Opening = FrozenSet.ToFrozenSet(
        ["are", "can", "could", "did", "do", "does", "has", "have", "how", "is", "may", "should", "was", "what", "when", "where", "which", "who", "whom", "whose", "why", "will", "would"],
        StringComparer.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Page page, Site site) => !page.IsEnglish ? [] :
        from list in ListsOfQuestions(page)
        from item in list.Items
        let words = Prose.BlocksOf(item).FirstOrDefault(block => !block.Inlines.IsEmpty)
        where words is not null && Asks(words.Running) && !words.Running.Text.Contains('?')
        select new Finding(page.Locate(words.Span), "this question has no question mark", "End it with `?`: it is read out at an appointment, by a person or by a screen reader.");

    private static IEnumerable<ListBlock> ListsOfQuestions(Page page)
    {
        Heading? above = null;
        foreach (var block in page.Blocks)
        {
            if (block is Heading heading)
                above = heading;
            else if (block is Questions { List: { } asked })
                yield return asked;
            else if (block is ListBlock list && above?.Running.Text.Contains("question", StringComparison.OrdinalIgnoreCase) == true
                && !page.Blocks.OfType<AuthoredBlock>().Any(outer => outer.Span.Contains(list.Span)))
                yield return list;
        }
    }

    private static bool Asks(RunningText text) => !text.Tokens.Tokens.IsEmpty && Opening.Contains(text.Tokens.WordAt(0).ToString());
}
