using Compiler.Diagnostics;
using Compiler.Model;

namespace Compiler.Rules;

/// <summary>STRUCT035: a question of a guide with more answers than a reader can weigh.</summary>
public sealed class TooManyAnswers : GuideRule
{
    private const int Most = 7;

    /// <inheritdoc/>
    public override string Code => "STRUCT035";

    /// <inheritdoc/>
    public override Severity Severity => Severity.Warning;

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Check(Guide guide, Edition edition) =>
        from step in guide.Steps
        where step.Question is not null && step.Answers.Length > Most
        select new Finding(step.Question!.At, $"the question of `{step.Id}` has {step.Answers.Length} answers, more than {Most}",
            "Ask a broader question first, and divide the answers between two that follow.");
}
