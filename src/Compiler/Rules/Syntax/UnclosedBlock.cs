using Compiler.Diagnostics;
using Compiler.Model;

namespace Compiler.Rules;

/// <summary>SYN010: a <c>:::</c> block that is never closed.</summary>
public sealed class UnclosedBlock : Rule
{
    /// <inheritdoc/>
    public override string Code => "SYN010";

    /// <inheritdoc/>
    public override Severity Severity => Severity.Error;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Site site) =>
        from fact in site.Facts.OfType<Model.UnclosedBlock>()
        // Colons without a name are reported as that.
        where fact.Name.Length > 0
        select new Finding(fact.At, $"the block `{fact.Name}` is never closed", "Write a line of as many colons as opened it after its last line.");
}
