using Compiler.Diagnostics;
using Compiler.Model;

namespace Compiler.Rules;

/// <summary>STRUCT032: a step of a guide that no answer leads to.</summary>
public sealed class UnreachedStep : Rule
{
    /// <inheritdoc/>
    public override string Code => "STRUCT032";

    /// <inheritdoc/>
    public override Severity Severity => Severity.Error;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Site site) =>
        from guide in site.Pages.OfType<GuidePage>()
        from step in guide.Guide.Steps
        where !guide.Guide.Ways.Reaches(step)
        select new Finding(step.At, $"no answer leads to `{step.Id}`",
            $"Let an answer lead here with `to: {step.Id}`, or remove the step. A guide begins at the step that is written first.");
}
