using System.Collections.Immutable;
using Compiler.Text;

namespace Compiler.Model;

/// <summary>
/// An SVG file of plain shapes and few words, which a page holds as part of itself, so that it follows the theme. Title and description are
/// what it tells those who cannot see it; null where its author gave none. <paramref name="At"/> is its first tag.
/// </summary>
public sealed record Drawing(string ViewBox, string? Title, string? Description, ImmutableArray<DrawingNode> Body, Location At)
{
    /// <summary>What a shape can show. The theme dresses each; a drawing has no looks of its own.</summary>
    public static ImmutableArray<string> Classes { get; } =
        ["bone", "disc", "nerve", "metal", "line", "scar", "highlight", "leader", "step"];
}

/// <summary>A piece of a drawing.</summary>
public abstract record DrawingNode;

/// <summary>A shape, or a group of them, with its attributes as written.</summary>
public sealed record DrawingShape(string Name, ImmutableArray<DrawingAttribute> Attributes, ImmutableArray<DrawingNode> Body) : DrawingNode;

/// <summary>Words in a drawing.</summary>
public sealed record DrawingWords(string Value) : DrawingNode;

/// <summary>An attribute of a shape.</summary>
public sealed record DrawingAttribute(string Name, string Value);
