using Compiler.Diagnostics;
using Compiler.Model;

namespace Compiler.Rules;

/// <summary>SAFE022: warning signs whose answer "yes" does not end at the card that says what to do.</summary>
public sealed class WrongGuideCard : GuideRule
{
    /// <inheritdoc/>
    public override string Code => "SAFE022";

    /// <inheritdoc/>
    public override Severity Severity => Severity.Error;

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Check(Guide guide, Edition edition) =>
        from step in guide.Steps
        let fault = FaultOf(edition, guide, step)
        where fault is not null
        select fault;

    private static Finding? FaultOf(Edition edition, Guide guide, GuideStep step)
    {
        var urgencies = step.Signs.Select(sign => sign.Urgency).Distinct().ToArray();
        if (urgencies.Length > 1)
            return new Finding(step.Flags[0].At, $"`{step.Id}` asks about signs of more than one urgency",
                "Make a step for each urgency, the most urgent first: one answer cannot lead to two cards.");
        if (step.Card is { } card && edition.HelpCard(card.Urgency) is null)
            return new Finding(card.At, $"no page of type `help` has a `::: {Mention.NameOf(card.Urgency)}` card",
                "Write one: a guide repeats that card, so that the advice stands in one place.");
        if (urgencies is not [var urgency] || step.Answers.FirstOrDefault(answer => answer.Kind == AnswerKind.Yes) is not { } yes)
            return null;
        return guide.Ways.Target(yes) is not { } end || (end.IsEnd && end.Card?.Urgency == urgency)
            ? null
            : new Finding(yes.At, $"`yes` leads to `{end.Id}`, which does not show the {Mention.NameOf(urgency)} card",
                $"Lead to an end with `card: {Mention.NameOf(urgency)}`, so that a reader with the sign sees what to do.");
    }
}
