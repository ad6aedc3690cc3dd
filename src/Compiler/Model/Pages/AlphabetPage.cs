namespace Compiler.Model;

/// <summary>Everything from A to Z; where the search form leads without script. Its words are the interface's.</summary>
public sealed record AlphabetPage : Page;
