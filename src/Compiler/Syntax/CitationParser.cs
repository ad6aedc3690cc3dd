using System.Collections.Immutable;
using Compiler.Text;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace Compiler.Syntax;

/// <summary>A bracket of citations in Pandoc's syntax. Spans count from the start of the body.</summary>
internal sealed class CitationInline : LeafInline
{
    public required ImmutableArray<CitationPart> Parts { get; init; }
}

/// <summary>One work in a bracket: <c>@key</c> or <c>@key, p. 3</c>.</summary>
internal sealed record CitationPart(Span Span, string Key, string? Locator);

/// <summary>Reads <c>[@key, locator; @key2]</c>. What does not fit is left to the link parser and stays text.</summary>
internal sealed class CitationParser : InlineParser
{
    public CitationParser() => OpeningCharacters = ['['];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar() != '@')
            return false;
        var length = slice.AsSpan().IndexOf(']');
        if (length < 0)
            return false;

        var inner = slice.AsSpan()[1..length].ToString();
        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        var parts = ImmutableArray.CreateBuilder<CitationPart>();
        var offset = start + 1;
        foreach (var written in inner.Split(';'))
        {
            if (ReadPart(written, offset) is not { } part)
                return false;
            parts.Add(part);
            offset += written.Length + 1;
        }

        processor.Inline = new CitationInline
        {
            Parts = parts.ToImmutable(),
            Span = new Markdig.Syntax.SourceSpan(start, start + length),
            Line = line,
            Column = column,
        };
        slice.Start += length + 1;
        return true;
    }

    private static CitationPart? ReadPart(string written, int offset)
    {
        var leading = written.Length - written.TrimStart().Length;
        var text = written.Trim();
        if (!text.StartsWith('@'))
            return null;
        var length = 1 + text.AsSpan(1).IndexOfAnyExcept(KeyCharacters);
        if (length == 0)
            length = text.Length;
        var rest = text[length..].TrimStart();
        if (length == 1 || (rest.Length > 0 && !rest.StartsWith(',')))
            return null;
        var locator = rest.TrimStart(',').Trim();
        var span = new Span(offset + leading, offset + leading + length);
        return new CitationPart(span, text[1..length], locator.Length == 0 ? null : locator);
    }

    // Letters, digits and the punctuation that Pandoc allows inside a key.
    private static readonly System.Buffers.SearchValues<char> KeyCharacters =
        System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_:.#$%&-+?<>~/");
}
