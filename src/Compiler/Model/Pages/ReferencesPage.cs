namespace Compiler.Model;

/// <summary>Every work that this language's pages cite, and the pages that cite it. Its words are the interface's.</summary>
public sealed record ReferencesPage : Page;
