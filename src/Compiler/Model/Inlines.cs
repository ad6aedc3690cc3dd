using System.Collections.Immutable;
using Compiler.Text;

namespace Compiler.Model;

/// <summary>A piece of running text.</summary>
public abstract record Inline(Span Span)
{
    /// <summary>The pieces inside this one, in order.</summary>
    public virtual ImmutableArray<Inline> Children => [];
}

/// <summary>Plain words, as a reader sees them.</summary>
public sealed record Words(Span Span, string Value) : Inline(Span);

/// <summary>Stress: emphasis, or strong emphasis.</summary>
public sealed record Emphasis(Span Span, bool Strong, ImmutableArray<Inline> Body) : Inline(Span)
{
    /// <inheritdoc/>
    public override ImmutableArray<Inline> Children => Body;
}

/// <summary>A word of a computer's.</summary>
public sealed record Code(Span Span, string Value) : Inline(Span);

/// <summary>The end of a line; a hard one is the author's wish, a soft one is where the editor wrapped.</summary>
public sealed record LineBreak(Span Span, bool Hard) : Inline(Span);

/// <summary>A link and where it leads.</summary>
public sealed record Link(Span Span, ImmutableArray<Inline> Body, Destination To) : Inline(Span)
{
    /// <summary>Where its destination is written; the whole link where that stands elsewhere.</summary>
    public Span WrittenAt { get; init; } = Span;

    /// <inheritdoc/>
    public override ImmutableArray<Inline> Children => Body;
}

/// <summary>A picture. <paramref name="Target"/> is null when no such file exists; <paramref name="Alt"/> is empty when none was written.</summary>
public sealed record Picture(Span Span, string Path, string Alt, ImageFile? Target) : Inline(Span)
{
    /// <summary>Where its path is written; the whole picture where that stands elsewhere.</summary>
    public Span WrittenAt { get; init; } = Span;

    /// <summary>Whether the path is an address on the web, so that a reader's browser would ask another site for it.</summary>
    public bool IsElsewhere =>
        Path.StartsWith("//", StringComparison.Ordinal) || Uri.TryCreate(Path, UriKind.Absolute, out var uri) && !uri.IsFile;
}

/// <summary>One bracket of citations, <c>[@a; @b, p. 3]</c>.</summary>
public sealed record Citation(Span Span, ImmutableArray<CitationItem> Items) : Inline(Span);

/// <summary>
/// One work in a bracket. <paramref name="Target"/> is null when the library has no such key. Number and use start at 1 and are 0
/// while unresolved: the number is the work's place in the page's list, the use counts the page's citations of that work.
/// </summary>
public sealed record CitationItem(Span Span, string Key, string? Locator, Reference? Target, int Number, int Use);

/// <summary>A mention of a glossary term; <paramref name="Target"/> is null when the glossary has no such term.</summary>
public sealed record TermUse(Span Span, string Slug, ImmutableArray<Inline> Body, Term? Target, bool Automatic) : Inline(Span)
{
    /// <summary>Where an explicit use names the term; the mention itself otherwise.</summary>
    public Span WrittenAt { get; init; } = Span;

    /// <inheritdoc/>
    public override ImmutableArray<Inline> Children => Body;
}

/// <summary>A contact of the clinic's country, <c>{{emergency}}</c>; <paramref name="Value"/> is null when site.yml does not know it.</summary>
public sealed record ContactUse(Span Span, string Name, Contact? Value) : Inline(Span);

/// <summary>A warning sign in the words of redflags.yml, <c>{{flag:id}}</c>; <paramref name="Target"/> is null when there is no such sign.</summary>
public sealed record FlagUse(Span Span, string Id, RedFlag? Target) : Inline(Span);

/// <summary>A mark that leads to a footnote; numbers start at 1.</summary>
public sealed record FootnoteMark(Span Span, int Number) : Inline(Span);

/// <summary>Where a link leads.</summary>
public abstract record Destination
{
    private Destination()
    {
    }

    /// <summary>A page or file of this site: an address such as <c>/coping/</c>, and the id on it, if any. An empty address is the page itself.</summary>
    public sealed record Internal(string Address, string? Fragment) : Destination;

    /// <summary>Another site, an e-mail address or a telephone number.</summary>
    public sealed record External(string Url) : Destination;

    /// <summary>Nowhere: what the author wrote, and why it leads nowhere.</summary>
    public sealed record Broken(string Written, BrokenReason Reason) : Destination;
}

/// <summary>Why a link leads nowhere.</summary>
public enum BrokenReason
{
    /// <summary>No file or page of that name.</summary>
    NoSuchFile,

    /// <summary>The page is a draft, and drafts are not published.</summary>
    Draft,

    /// <summary>An address was written where the path of a source file belongs.</summary>
    AddressNotPath,

    /// <summary>A kind of address that a page may not lead to, such as <c>javascript:</c>.</summary>
    ForbiddenScheme,

    /// <summary>Not an address at all.</summary>
    Malformed,
}
