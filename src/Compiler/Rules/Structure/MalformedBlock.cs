using Compiler.Diagnostics;
using Compiler.Model;
using Compiler.Text;

namespace Compiler.Rules;

/// <summary>STRUCT020: a block without the parts that make it one.</summary>
public sealed class MalformedBlock : PageRule
{
    /// <inheritdoc/>
    public override string Code => "STRUCT020";

    /// <inheritdoc/>
    public override Severity Severity => Severity.Error;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Page page, Site site) =>
        from block in page.Blocks.OfType<AuthoredBlock>()
        from fault in FaultsOf(block)
        select new Finding(page.Locate(fault.At), fault.Message, fault.Help);

    private static IEnumerable<Fault> FaultsOf(AuthoredBlock block) => block switch
    {
        Risk risk => FaultsOfRisk(risk),
        Timeline timeline => FaultsOfTimeline(timeline),
        Faq faq => FaultsOfFaq(faq),
        Figure when Pictures(block) is var count && count != 1 =>
            [Whole(block, count == 0 ? "has no picture" : $"has {count} pictures",
                "Write exactly one, `![what it shows](picture.png)`; its caption goes below.")],
        Compare { Table: null } => [Whole(block, "has no table", "Write the choices as columns of one table.")],
        Steps when block.List is not { Ordered: true, Items.Length: >= 2 } =>
            [Whole(block, "has no numbered list of two steps or more",
                "Begin each step with its number, `1. …`; a single step is a paragraph.")],
        Questions or KeyTakeaways when block.List is null => [Whole(block, "has no list", "Begin each point with `- `.")],
        Story or Caveat or Note or QuickAnswer when block.Children.IsEmpty => [Whole(block, "is empty", "Write its words, or remove it.")],
        _ => [],
    };

    private static IEnumerable<Fault> FaultsOfRisk(Risk risk)
    {
        if (risk.Of == 0)
            yield return Whole(risk, $"cannot count `of={risk.Parts.Attributes["of"]}`",
                "Write `of=100` or `of=1000`: people compare numbers of one size.");
        if (risk.Introduction.IsEmpty)
            yield return Whole(risk, "does not say what it counts", "Before the list, say what happened, to whom and when, with the citation.");
        if (risk.Groups.Length is 0 or > 3)
            yield return Whole(risk, $"has {risk.Groups.Length} groups", "Write one to three, each as `- label: whole number`.");
        foreach (var group in risk.Groups)
        {
            if (group.Count is null)
                yield return new Fault(group.Item.Span, "this group has no whole number",
                    "Write it as `- label: 12`, with nothing after the number.");
            else if (risk.Of > 0 && group.Count > risk.Of)
                yield return new Fault(group.Item.Span, $"{group.Count} is more than all {risk.Of} people",
                    "Count each group out of the same number of people.");
        }
    }

    private static IEnumerable<Fault> FaultsOfTimeline(Timeline timeline) => timeline.List is null
        ? [Whole(timeline, "has no list", "Write each time as `- **First week**: what to expect`.")]
        : timeline.Moments.Where(moment => moment.When is null).Select(moment => new Fault(
            moment.Item.Span, "this moment does not say when", "Open it with the time in strong type, `- **First week**: what to expect`."));

    private static IEnumerable<Fault> FaultsOfFaq(Faq faq) => faq.Entries.IsEmpty
        ? [Whole(faq, "has no question", "Write each question as a heading, `### Will it hurt?`, and its answer below.")]
        : faq.Entries.Where(entry => entry.Answer.IsEmpty).Select(entry => new Fault(
            entry.Question.Span, "this question has no answer", "Write the answer below it, or remove the question."));

    private static int Pictures(AuthoredBlock block) =>
        Prose.BlocksOf(block).SelectMany(inner => Prose.InlinesOf(inner.Inlines)).OfType<Picture>().Count();

    private static Fault Whole(AuthoredBlock block, string fault, string help) =>
        new(block.Parts.NameSpan, $"the block `{block.Parts.Name}` {fault}", help);

    private sealed record Fault(Span At, string Message, string Help);
}
