using System.Collections.Immutable;
using Compiler.Text;

namespace Compiler.Model;

/// <summary>Something that a phase noticed and does not judge: one rule turns it into a message.</summary>
public abstract record Fact(Location At);

/// <summary>A file whose bytes are not UTF-8.</summary>
public sealed record NotUtf8(Location At) : Fact(At);

/// <summary>YAML or JSON that does not parse; <paramref name="Detail"/> is the parser's own word.</summary>
public sealed record UnreadableData(Location At, string Format, string Detail) : Fact(At);

/// <summary>Front matter that is missing or never closed.</summary>
public sealed record NoFrontMatter(Location At, bool Unclosed) : Fact(At);

/// <summary>A key that this kind of file does not have, and the known key that comes nearest.</summary>
public sealed record UnknownKey(Location At, string Key, string? Nearest, ImmutableArray<string> Known) : Fact(At);

/// <summary>A key that is written twice.</summary>
public sealed record RepeatedKey(Location At, string Key) : Fact(At);

/// <summary>A value of the wrong kind; <paramref name="Expected"/> says in plain words what belongs there.</summary>
public sealed record WrongValue(Location At, string Key, string Expected, string Found) : Fact(At);

/// <summary>A key that must be there and is not, or is empty.</summary>
public sealed record MissingField(Location At, string Key, string Purpose) : Fact(At);

/// <summary>A file that must exist and does not; the place is the start of an empty text of that name.</summary>
public sealed record MissingFile(Location At, string Purpose) : Fact(At);

/// <summary>An input folder with nothing to publish.</summary>
public sealed record NothingToPublish(Location At) : Fact(At);

/// <summary>A file in a place where the layout knows none of its kind.</summary>
public sealed record MisplacedFile(Location At) : Fact(At);

/// <summary>HTML in Markdown.</summary>
public sealed record RawHtml(Location At) : Fact(At);

/// <summary>A <c>:::</c> block of an unknown name.</summary>
public sealed record UnknownBlock(Location At, string Name, string? Nearest, ImmutableArray<string> Known) : Fact(At);

/// <summary>A <c>:::</c> block that is never closed.</summary>
public sealed record UnclosedBlock(Location At, string Name) : Fact(At);

/// <summary>Two pages that would have one address; <paramref name="Other"/> is null for a page that the program adds.</summary>
public sealed record AddressClash(Location At, string Address, Location? Other) : Fact(At);

/// <summary>A term that names a related one that the glossary of its language does not have.</summary>
public sealed record UnresolvedRelatedTerm(Location At, string Slug, string Language) : Fact(At);

/// <summary>Somebody who is said to have written or signed a page and has no file in people/.</summary>
public sealed record UnknownPerson(Location At, string Id, string? Nearest) : Fact(At);

/// <summary>A work whose key another work already has.</summary>
public sealed record RepeatedReference(Location At, string Key, Location Other) : Fact(At);

/// <summary>Something in an SVG file that a drawing cannot have; <paramref name="Name"/> is the author's own word, or the parser's for what it cannot read.</summary>
public sealed record DrawingFault(Location At, DrawingFaultKind Kind, string Name) : Fact(At);

/// <summary>What an SVG file has that a drawing cannot have.</summary>
public enum DrawingFaultKind
{
    /// <summary>It does not parse.</summary>
    Unreadable,

    /// <summary>Its first tag is not SVG's.</summary>
    NotSvg,

    /// <summary>Its size is unknown.</summary>
    NoViewBox,

    /// <summary>An element other than shapes, groups and words, such as a script.</summary>
    Element,

    /// <summary>An attribute other than those that tell where a shape lies, such as an event handler or a style.</summary>
    Attribute,

    /// <summary>An attribute that gives it looks of its own.</summary>
    Look,

    /// <summary>An address that leads out of the drawing, or to nothing in it.</summary>
    Reference,

    /// <summary>An id that two shapes have.</summary>
    RepeatedId,

    /// <summary>A class that the theme does not know.</summary>
    Class,
}
