namespace Compiler.Model;

/// <summary>A clinic's promotion, always shown as one; <c>by="…"</c> names who pays for it.</summary>
[BlockName("promotion")]
public sealed record Promotion(BlockParts Parts) : AuthoredBlock(Parts)
{
    /// <summary>Who promotes, or null when the author does not say.</summary>
    public string? By => Parts.Attributes.GetValueOrDefault("by");
}
