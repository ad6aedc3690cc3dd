using System.Collections.Immutable;

namespace Compiler.Model;

/// <summary>
/// A picture with its caption; <c>credit="…"</c> says who made it. <c>decorative=yes</c> says that it tells nothing, so that it needs no words.
/// </summary>
[BlockName("figure")]
public sealed record Figure(BlockParts Parts) : AuthoredBlock(Parts)
{
    /// <summary>The picture, or null when the block has none.</summary>
    public Picture? Picture => Prose.BlocksOf(Parts.Body).SelectMany(block => block.Inlines).OfType<Picture>().FirstOrDefault();

    /// <summary>The words under the picture.</summary>
    public ImmutableArray<Block> Caption => [.. Parts.Body.Where(block => !block.Inlines.Any(inline => inline is Picture))];

    /// <summary>Who made the picture, or null.</summary>
    public string? Credit => Parts.Attributes.GetValueOrDefault("credit");

    /// <summary>Whether its author calls it decoration.</summary>
    public bool IsDecorative => Parts.Attributes.GetValueOrDefault("decorative") == "yes";
}
