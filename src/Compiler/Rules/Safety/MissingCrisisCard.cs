using Compiler.Diagnostics;
using Compiler.Model;

namespace Compiler.Rules;

/// <summary>SAFE008: a page that touches despair and names no help.</summary>
public sealed class MissingCrisisCard : Rule
{
    /// <inheritdoc/>
    public override string Code => "SAFE008";

    /// <inheritdoc/>
    public override Severity Severity => Severity.Error;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Site site) => Mention.WithoutCard(site, Urgency.Crisis);
}
