using Compiler.Diagnostics;
using Compiler.Model;
using Compiler.Text;

namespace Compiler.Rules;

/// <summary>STRUCT031: an answer of a guide that leads to no step.</summary>
public sealed class UnknownStep : GuideRule
{
    /// <inheritdoc/>
    public override string Code => "STRUCT031";

    /// <inheritdoc/>
    public override Severity Severity => Severity.Error;

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Check(Guide guide, Edition edition) =>
        from step in guide.Steps
        from answer in step.Answers
        where answer.To.Length > 0 && guide.Ways.Target(answer) is null
        let nearest = Nearest.To(answer.To, guide.Steps.Select(other => other.Id))
        select new Finding(answer.At, $"no step of this guide is called `{answer.To}`",
            nearest is null ? "Write the step under `steps:`, or lead to one that is there." : $"Did you mean `{nearest}`?");
}
