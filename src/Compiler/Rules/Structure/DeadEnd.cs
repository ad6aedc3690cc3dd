using Compiler.Diagnostics;
using Compiler.Model;

namespace Compiler.Rules;

/// <summary>STRUCT033: a step of a guide from which a reader cannot go on.</summary>
public sealed class DeadEnd : GuideRule
{
    /// <inheritdoc/>
    public override string Code => "STRUCT033";

    /// <inheritdoc/>
    public override Severity Severity => Severity.Error;

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Check(Guide guide, Edition edition) =>
        from step in guide.Steps
        let fault = FaultOf(step)
        where fault is not null
        select fault;

    private static Finding? FaultOf(GuideStep step) => step switch
    {
        { Question: null, End: null } => new Finding(step.At, $"`{step.Id}` neither asks nor ends",
            "Write `question:` with its answers, or `end:` with the pages that the guide leads to."),
        { Question: { } question, End: not null } => new Finding(question.At, $"`{step.Id}` both asks and ends",
            "Keep `question:` with its answers or `end:` with its pages, and make a step of its own for the other."),
        { IsEnd: true, Answers.IsEmpty: false } => new Finding(step.Answers[0].At, $"`{step.Id}` ends and has answers",
            "Write `question:` instead of `end:`, or remove the answers."),
        { End: { } end, Pages.IsEmpty: true } => new Finding(end.At, $"the end `{step.Id}` names no page",
            "Write one to four pages under `pages:`, as paths from the folder of this file."),
        _ => null,
    };
}
