using Compiler.Diagnostics;
using Compiler.Model;

namespace Compiler.Rules;

/// <summary>EVID013: a work of the library that no page cites.</summary>
public sealed class WorkNeverCited : Rule
{
    /// <inheritdoc/>
    public override string Code => "EVID013";

    /// <inheritdoc/>
    public override Severity Severity => Severity.Warning;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Site site) =>
        from work in site.References
        where !site.CitedBy.ContainsKey(work.Key)
        select new Finding(work.At, $"no page cites `{work.Key}`", $"Cite it where it supports a claim, `[@{work.Key}]`, or take it out of the library.");
}
