using Compiler.Diagnostics;
using Compiler.Model;

namespace Compiler.Rules;

/// <summary>STRUCT032: a step of a guide that no answer leads to.</summary>
public sealed class UnreachedStep : GuideRule
{
    /// <inheritdoc/>
    public override string Code => "STRUCT032";

    /// <inheritdoc/>
    public override Severity Severity => Severity.Error;

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Check(Guide guide, Edition edition) =>
        from step in guide.Steps
        where !guide.Ways.Reaches(step)
        select new Finding(step.At, $"no answer leads to `{step.Id}`",
            $"Let an answer lead here with `to: {step.Id}`, or remove the step. A guide begins at the step that is written first.");
}
