using Compiler.Diagnostics;
using Compiler.Model;
using Compiler.Text;

namespace Compiler.Rules;

/// <summary>STRUCT031: an answer of a guide that leads to no step.</summary>
public sealed class UnknownStep : Rule
{
    /// <inheritdoc/>
    public override string Code => "STRUCT031";

    /// <inheritdoc/>
    public override Severity Severity => Severity.Error;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Site site) =>
        from guide in site.Pages.OfType<GuidePage>()
        from step in guide.Guide.Steps
        from answer in step.Answers
        where answer.To.Length > 0 && guide.Guide.Ways.Target(answer) is null
        let nearest = Nearest.To(answer.To, guide.Guide.Steps.Select(other => other.Id))
        select new Finding(answer.At, $"no step of this guide is called `{answer.To}`",
            nearest is null ? "Write the step under `steps:`, or lead to one that is there." : $"Did you mean `{nearest}`?");
}
