namespace Compiler.Model;

/// <summary>What helps; a list of things to do.</summary>
[BlockName("do")]
public sealed record Do(BlockParts Parts) : AuthoredBlock(Parts);
