namespace Compiler.Model;

/// <summary>What a table, guideline or figure does not tell.</summary>
[BlockName("caveat")]
public sealed record Caveat(BlockParts Parts) : AuthoredBlock(Parts);
