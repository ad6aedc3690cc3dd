using Compiler.Diagnostics;
using Compiler.Model;

namespace Compiler.Rules;

/// <summary>SYN009: a <c>:::</c> block of a name that no block has.</summary>
public sealed class UnknownBlock : Rule
{
    /// <inheritdoc/>
    public override string Code => "SYN009";

    /// <inheritdoc/>
    public override Severity Severity => Severity.Error;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Site site) =>
        from fact in site.Facts.OfType<Model.UnknownBlock>()
        select new Finding(fact.At, fact.Name.Length == 0 ? "these colons open a block without a name" : $"no block is called `{fact.Name}`",
            Advice(fact));

    private static string Advice(Model.UnknownBlock fact) => fact switch
    {
        { Name: "" } => "Write the name after the colons, or remove the line if the block that it should close is closed already.",
        { Nearest: { } nearest } => $"Did you mean `{nearest}`?",
        _ => $"The blocks are {string.Join(", ", fact.Known)}.",
    };
}
