namespace Compiler.Model;

/// <summary>Choices side by side in one table.</summary>
[BlockName("compare")]
public sealed record Compare(BlockParts Parts) : AuthoredBlock(Parts)
{
    /// <summary>The table, or null when the block has none.</summary>
    public Table? Table => Parts.Body.OfType<Table>().FirstOrDefault();
}
