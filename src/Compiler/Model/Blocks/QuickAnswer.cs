namespace Compiler.Model;

/// <summary>The main message of a page, first of all.</summary>
[BlockName("quick-answer")]
public sealed record QuickAnswer(BlockParts Parts) : AuthoredBlock(Parts);
