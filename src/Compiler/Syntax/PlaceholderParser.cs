using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace Compiler.Syntax;

/// <summary>A <see cref="Placeholder"/> in Markdown.</summary>
internal sealed class PlaceholderInline : LeafInline
{
    public required string Name { get; init; }

    public required string? Argument { get; init; }
}

/// <summary>Reads placeholders in Markdown.</summary>
internal sealed class PlaceholderParser : InlineParser
{
    public PlaceholderParser() => OpeningCharacters = ['{'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (Placeholder.At(slice.AsSpan()) is not { } found)
            return false;

        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        processor.Inline = new PlaceholderInline
        {
            Name = found.Name,
            Argument = found.Argument,
            Span = new Markdig.Syntax.SourceSpan(start, start + found.Length - 1),
            Line = line,
            Column = column,
        };
        slice.Start += found.Length;
        return true;
    }
}
