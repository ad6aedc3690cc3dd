namespace Compiler.Model;

/// <summary>The glossary, from A to Z. Its words are the interface's.</summary>
public sealed record GlossaryPage : Page;
