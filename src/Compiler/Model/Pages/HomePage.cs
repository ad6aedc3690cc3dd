using System.Collections.Immutable;

namespace Compiler.Model;

/// <summary>The first page: it leads by need.</summary>
public sealed record HomePage : Page
{
    /// <summary>What a reader may need, in the author's order.</summary>
    public ImmutableArray<Need> Needs { get; init; } = [];
}

/// <summary>A need in a reader's own words, and where it leads.</summary>
public sealed record Need(string Title, string Text, PageLink To);
