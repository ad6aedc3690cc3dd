namespace Compiler.Model;

/// <summary>The claim ledger: every number that this language's pages tell, by work and by page. Its words are the interface's.</summary>
public sealed record ClaimsPage : Page;
