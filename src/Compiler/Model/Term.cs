using System.Collections.Immutable;
using Compiler.Text;

namespace Compiler.Model;

/// <summary>A term of the glossary, as its front matter defines it.</summary>
public sealed record Term
{
    /// <summary>The term's name in addresses, such as <c>spinal-fusion</c>.</summary>
    public required string Slug { get; init; }

    /// <summary>The preferred name.</summary>
    public required string Name { get; init; }

    /// <summary>One plain sentence that can be read alone.</summary>
    public required string Definition { get; init; }

    /// <summary>The usual abbreviation, or null.</summary>
    public string? Abbreviation { get; init; }

    /// <summary>The plain words that pages may use beside the name, or null: as good as the name, so never a mixture with it.</summary>
    public Alias? Plain { get; init; }

    /// <summary>Other names with the same meaning: linked, and shown as "Also called".</summary>
    public ImmutableArray<Alias> Aliases { get; init; } = [];

    /// <summary>Words that should find the term in search, never linked or shown.</summary>
    public ImmutableArray<string> SearchOnly { get; init; } = [];

    /// <summary>Words that look alike and mean something else: they never lead here.</summary>
    public ImmutableArray<string> Never { get; init; } = [];

    /// <summary>How people misspell it; for search alone.</summary>
    public ImmutableArray<string> Misspellings { get; init; } = [];

    /// <summary>Slugs of terms that help to understand this one.</summary>
    public ImmutableArray<string> Related { get; init; } = [];

    /// <summary>A BCP 47 language tag.</summary>
    public required string Language { get; init; }

    /// <summary>The address of its page.</summary>
    public required string Address { get; init; }

    /// <summary>Where its name is written.</summary>
    public required Location At { get; init; }

    /// <summary>Where its definition is written.</summary>
    public required Location DefinitionAt { get; init; }

    /// <summary>Every name but the preferred one that running text may use: the plain words, the abbreviation, the aliases. Each once.</summary>
    public ImmutableArray<string> OtherNames =>
    [
        .. ((string?[])[Plain?.Name, Abbreviation]).OfType<string>().Concat(Aliases.Select(alias => alias.Name)).Where(name => name != Name)
            .Distinct(StringComparer.Ordinal),
    ];
}

/// <summary>Another name of a term, and where it is written.</summary>
public sealed record Alias(string Name, Location At);

/// <summary>
/// A mention of a term on a page, linked or not: where, and which of the term's names it is. An explicit one is in its author's own words.
/// </summary>
public sealed record TermMention(Term Term, Span Span, string Form, bool Explicit);
