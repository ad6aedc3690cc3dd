using Compiler.Diagnostics;
using Compiler.Model;

namespace Compiler.Rules;

/// <summary>SAFE008: a page that touches despair and names no help.</summary>
public sealed class MissingCrisisCard : PageRule
{
    /// <inheritdoc/>
    public override string Code => "SAFE008";

    /// <inheritdoc/>
    public override Severity Severity => Severity.Error;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Page page, Site site) => Mention.WithoutCard(page, site, Urgency.Crisis);
}
