namespace Compiler.Model;

/// <summary>Questions to take to an appointment.</summary>
[BlockName("questions")]
public sealed record Questions(BlockParts Parts) : AuthoredBlock(Parts);
