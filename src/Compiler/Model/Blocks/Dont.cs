namespace Compiler.Model;

/// <summary>What harms; a list of things not to do.</summary>
[BlockName("dont")]
public sealed record Dont(BlockParts Parts) : AuthoredBlock(Parts);
