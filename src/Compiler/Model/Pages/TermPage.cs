namespace Compiler.Model;

/// <summary>The page of a glossary term.</summary>
public sealed record TermPage : Page
{
    /// <summary>The term.</summary>
    public required Term Term { get; init; }
}
