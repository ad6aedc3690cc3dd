namespace Compiler.Model;

/// <summary>The search page. Its words are the interface's.</summary>
public sealed record SearchPage : Page;
