namespace Compiler.Model;

/// <summary>One important remark.</summary>
[BlockName("note")]
public sealed record Note(BlockParts Parts) : AuthoredBlock(Parts);
