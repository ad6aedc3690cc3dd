using Compiler.Diagnostics;
using Compiler.Model;

namespace Compiler.Rules;

/// <summary>SYN007: a key that is written twice.</summary>
public sealed class RepeatedKey : Rule
{
    /// <inheritdoc/>
    public override string Code => "SYN007";

    /// <inheritdoc/>
    public override Severity Severity => Severity.Error;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Site site) =>
        from fact in site.Facts.OfType<Model.RepeatedKey>()
        select new Finding(fact.At, $"`{fact.Key}` stands here a second time", "Keep the right one of the two and remove the other.");
}
