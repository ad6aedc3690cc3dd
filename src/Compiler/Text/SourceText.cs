using System.Text;
using System.Text.Unicode;

namespace Compiler.Text;

/// <summary>One input file as text, with the starts of its lines.</summary>
public sealed class SourceText
{
    private readonly int[] lineStarts;

    /// <summary>Takes text that is known to be sound.</summary>
    public SourceText(string path, string text) : this(path, text, null)
    {
    }

    private SourceText(string path, string text, Span? invalid)
    {
        Path = path;
        Text = text;
        InvalidUtf8 = invalid;
        lineStarts = FindLineStarts(text);
    }

    /// <summary>The path inside the input folder, with forward slashes.</summary>
    public string Path { get; }

    /// <summary>The decoded text, without a byte order mark; bytes that are not UTF-8 read as U+FFFD.</summary>
    public string Text { get; }

    /// <summary>The first place whose bytes are not UTF-8, or null when all are.</summary>
    public Span? InvalidUtf8 { get; }

    /// <summary>The number of lines; at least 1.</summary>
    public int LineCount => lineStarts.Length;

    /// <summary>Decodes a file's bytes. Never throws: a fault is recorded in <see cref="InvalidUtf8"/>.</summary>
    public static SourceText Decode(string path, ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("\uFEFF"u8))
            bytes = bytes[3..];

        var text = Encoding.UTF8.GetString(bytes);
        if (Utf8.IsValid(bytes))
            return new SourceText(path, text, null);

        var start = Encoding.UTF8.GetCharCount(bytes[..ValidPrefixLength(bytes)]);
        return new SourceText(path, text, new Span(start, start + 1));
    }

    /// <summary>The line and column of an offset; an offset past the end is the end.</summary>
    public Position PositionOf(int offset)
    {
        offset = Math.Clamp(offset, 0, Text.Length);
        var index = Array.BinarySearch(lineStarts, offset);
        var line = index >= 0 ? index : ~index - 1;
        return new Position(line + 1, offset - lineStarts[line] + 1);
    }

    /// <summary>The offset of a line and column; both start at 1 and are clamped to the text.</summary>
    public int OffsetOf(int line, int column)
    {
        var start = lineStarts[Math.Clamp(line - 1, 0, lineStarts.Length - 1)];
        return Math.Clamp(start + column - 1, 0, Text.Length);
    }

    /// <summary>A line's words without its line break; lines start at 1.</summary>
    public ReadOnlySpan<char> Line(int line)
    {
        var start = lineStarts[line - 1];
        var end = line < lineStarts.Length ? lineStarts[line] : Text.Length;
        return Text.AsSpan(start, end - start).TrimEnd("\r\n");
    }

    private static int ValidPrefixLength(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        while (at < bytes.Length)
        {
            if (Rune.DecodeFromUtf8(bytes[at..], out _, out var used) != System.Buffers.OperationStatus.Done)
                return at;
            at += used;
        }

        return at;
    }

    private static int[] FindLineStarts(string text)
    {
        List<int> starts = [0];
        for (var at = text.IndexOf('\n'); at >= 0; at = text.IndexOf('\n', at + 1))
            starts.Add(at + 1);

        return [.. starts];
    }
}
