using System.Collections.Immutable;
using Compiler.Text;

namespace Compiler.Model;

/// <summary>What an author wrote between <c>::: name key=value</c> and <c>:::</c>.</summary>
public sealed record BlockParts(
    Span Span, Span NameSpan, string Name, ImmutableDictionary<string, string> Attributes, ImmutableArray<Block> Body);

/// <summary>
/// A block of ours that authors write. A kind is one sealed record here, which names itself with <see cref="BlockNameAttribute"/> and
/// reads its parts without judging them, and one view in the theme.
/// </summary>
public abstract record AuthoredBlock(BlockParts Parts) : Block(Parts.Span)
{
    /// <inheritdoc/>
    public override ImmutableArray<Block> Children => Parts.Body;

    /// <summary>The first list directly inside the block, or null.</summary>
    public ListBlock? List => Parts.Body.OfType<ListBlock>().FirstOrDefault();
}

/// <summary>The names by which authors write a block.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class BlockNameAttribute(params string[] names) : Attribute
{
    /// <summary>The names, lower case.</summary>
    public ImmutableArray<string> Names { get; } = [.. names];
}
