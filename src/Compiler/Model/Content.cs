using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Compiler.Text;

namespace Compiler.Model;

/// <summary>
/// A piece of prose that stands on lines of its own. A block is equal to itself alone: the same words elsewhere are another place. What is
/// made on first use holds for its words: do not change them after that.
/// </summary>
public abstract record Block(Span Span)
{
    /// <summary>The blocks inside this one, in order.</summary>
    public virtual ImmutableArray<Block> Children => [];

    /// <summary>The words that stand directly in this block, in order.</summary>
    public virtual ImmutableArray<Inline> Inlines => [];

    /// <summary>The words that stand directly in this block, as rules read them; made on first use.</summary>
    public RunningText Running => field ??= RunningText.Of(Inlines);

    /// <inheritdoc/>
    public virtual bool Equals(Block? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);
}

/// <summary>A paragraph. <paramref name="Tight"/>: a list item's text, written without a paragraph of its own.</summary>
public sealed record Paragraph(Span Span, ImmutableArray<Inline> Words, bool Tight) : Block(Span)
{
    /// <inheritdoc/>
    public override ImmutableArray<Inline> Inlines => Words;
}

/// <summary>A heading with its level (1 to 6) and its id, unique on the page.</summary>
public sealed record Heading(Span Span, int Level, string Id, ImmutableArray<Inline> Words) : Block(Span)
{
    /// <inheritdoc/>
    public override ImmutableArray<Inline> Inlines => Words;
}

/// <summary>A list; <paramref name="Start"/> is the first number of an ordered one.</summary>
public sealed record ListBlock(Span Span, bool Ordered, int Start, ImmutableArray<ListItem> Items) : Block(Span)
{
    /// <inheritdoc/>
    public override ImmutableArray<Block> Children => ImmutableArray<Block>.CastUp(Items);
}

/// <summary>One item of a list.</summary>
public sealed record ListItem(Span Span, ImmutableArray<Block> Body) : Block(Span)
{
    /// <inheritdoc/>
    public override ImmutableArray<Block> Children => Body;
}

/// <summary>How a table's column is set.</summary>
public enum Alignment
{
    /// <summary>As the language reads.</summary>
    Start,

    /// <summary>In the middle.</summary>
    Center,

    /// <summary>Against the reading direction, as numbers are.</summary>
    End,
}

/// <summary>A table with its caption, or null when it has none. Rows are as written: they may be unequal.</summary>
public sealed record Table(Span Span, Paragraph? Caption, TableRow Header, ImmutableArray<TableRow> Rows, ImmutableArray<Alignment> Columns) : Block(Span)
{
    /// <inheritdoc/>
    public override ImmutableArray<Block> Children => Caption is null ? [Header, .. Rows] : [Caption, Header, .. Rows];
}

/// <summary>One row of a table.</summary>
public sealed record TableRow(Span Span, ImmutableArray<TableCell> Cells) : Block(Span)
{
    /// <inheritdoc/>
    public override ImmutableArray<Block> Children => ImmutableArray<Block>.CastUp(Cells);
}

/// <summary>One cell of a table.</summary>
public sealed record TableCell(Span Span, ImmutableArray<Inline> Words) : Block(Span)
{
    /// <inheritdoc/>
    public override ImmutableArray<Inline> Inlines => Words;
}

/// <summary>A quotation.</summary>
public sealed record Quote(Span Span, ImmutableArray<Block> Body) : Block(Span)
{
    /// <inheritdoc/>
    public override ImmutableArray<Block> Children => Body;
}

/// <summary>Preformatted text with the language its author named, if any.</summary>
public sealed record CodeBlock(Span Span, string? Language, string Code) : Block(Span);

/// <summary>A line between two parts.</summary>
public sealed record ThematicBreak(Span Span) : Block(Span);

/// <summary>The text of one footnote; numbers start at 1.</summary>
public sealed record Footnote(Span Span, int Number, ImmutableArray<Block> Body) : Block(Span)
{
    /// <inheritdoc/>
    public override ImmutableArray<Block> Children => Body;
}
