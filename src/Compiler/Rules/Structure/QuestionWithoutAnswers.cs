using Compiler.Diagnostics;
using Compiler.Model;

namespace Compiler.Rules;

/// <summary>STRUCT030: a question of a guide that a reader cannot answer.</summary>
public sealed class QuestionWithoutAnswers : GuideRule
{
    /// <inheritdoc/>
    public override string Code => "STRUCT030";

    /// <inheritdoc/>
    public override Severity Severity => Severity.Error;

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Check(Guide guide, Edition edition) =>
        from step in guide.Steps
        where !step.IsEnd
        from finding in FindingsOf(step)
        select finding;

    private static IEnumerable<Finding> FindingsOf(GuideStep step)
    {
        if (step.IsCheck)
        {
            foreach (var (kind, key) in ((AnswerKind, string)[])[(AnswerKind.Yes, "yes"), (AnswerKind.No, "no")])
            {
                if (step.Answers.All(answer => answer.Kind != kind))
                    yield return new Finding(step.At, $"the warning signs of `{step.Id}` have no answer `{key}`",
                        $"Write `{key}:` and the name of the step that follows: a reader either has one of the signs or has none.");
            }
        }
        else if (step.Question is { } question && step.Answers.Length < 2)
        {
            yield return new Finding(question.At, $"the question of `{step.Id}` has {(step.Answers.IsEmpty ? "no answer" : "only one answer")}",
                "Write two or more under `answers:`, each as `{answer: …, to: step}`; what leaves no choice is no question.");
        }
    }
}
