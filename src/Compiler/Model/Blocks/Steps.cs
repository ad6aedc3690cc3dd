namespace Compiler.Model;

/// <summary>Numbered steps.</summary>
[BlockName("steps")]
public sealed record Steps(BlockParts Parts) : AuthoredBlock(Parts);
