namespace Compiler.Model;

/// <summary>What to remember of a page.</summary>
[BlockName("key-takeaways")]
public sealed record KeyTakeaways(BlockParts Parts) : AuthoredBlock(Parts);
