using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Compiler.Text;

namespace Compiler.Syntax;

/// <summary>Reads JSON into <see cref="Data"/> with exact places. Depth is limited to 64.</summary>
public static class JsonData
{
    /// <summary>Reads a whole text as JSON.</summary>
    public static DataResult Read(SourceText source)
    {
        var bytes = Encoding.UTF8.GetBytes(source.Text);
        var offsets = new Utf16Offsets(bytes);
        var reader = new Utf8JsonReader(bytes);
        try
        {
            reader.Read();
            var data = ReadValue(ref reader, offsets);
            reader.Read();
            return new DataResult(data, null);
        }
        catch (JsonException error)
        {
            var column = Encoding.UTF8.GetString(LineBytes(bytes, error.LineNumber ?? 0), 0, (int)(error.BytePositionInLine ?? 0)).Length;
            var start = source.OffsetOf((int)(error.LineNumber ?? 0) + 1, column + 1);
            var detail = error.Message.Split(" LineNumber:")[0].TrimEnd('.');
            return new DataResult(null, new DataError(new Span(start, Math.Min(start + 1, source.Text.Length)), detail));
        }
        catch (InvalidOperationException)
        {
            // The grammar allows half a surrogate pair in a text; only reading the text finds it.
            return new DataResult(null, new DataError(SpanOf(reader, offsets), "`\\u` stands here with half a character"));
        }
    }

    private static byte[] LineBytes(byte[] bytes, long line)
    {
        var start = 0;
        for (var n = 0L; n < line; n++)
            start = Array.IndexOf(bytes, (byte)'\n', start) + 1;
        return bytes[start..];
    }

    private static Data ReadValue(ref Utf8JsonReader reader, Utf16Offsets offsets)
    {
        var start = offsets.At(reader.TokenStartIndex);
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                var entries = ImmutableArray.CreateBuilder<Entry>();
                while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
                {
                    var key = new Scalar(SpanOf(reader, offsets), reader.GetString()!, false);
                    reader.Read();
                    entries.Add(new Entry(key, ReadValue(ref reader, offsets)));
                }

                return new Mapping(new Span(start, offsets.At(reader.BytesConsumed)), entries.ToImmutable());
            case JsonTokenType.StartArray:
                var items = ImmutableArray.CreateBuilder<Data>();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                    items.Add(ReadValue(ref reader, offsets));
                return new Sequence(new Span(start, offsets.At(reader.BytesConsumed)), items.ToImmutable());
            case JsonTokenType.String:
                var inner = SpanOf(reader, offsets);
                return new Scalar(new Span(inner.Start + 1, inner.End - 1), reader.GetString()!, false);
            default:
                return new Scalar(SpanOf(reader, offsets), Encoding.UTF8.GetString(reader.ValueSpan), true);
        }
    }

    private static Span SpanOf(Utf8JsonReader reader, Utf16Offsets offsets) =>
        new(offsets.At(reader.TokenStartIndex), offsets.At(reader.TokenStartIndex + TokenLength(reader)));

    private static int TokenLength(Utf8JsonReader reader) =>
        reader.ValueSpan.Length + (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName ? 2 : 0);

    /// <summary>Turns growing byte offsets into UTF-16 offsets in one pass over the bytes.</summary>
    private sealed class Utf16Offsets(byte[] bytes)
    {
        private int lastByte;
        private int lastChar;

        public int At(long offset)
        {
            if (offset < lastByte)
                (lastByte, lastChar) = (0, 0);
            lastChar += Encoding.UTF8.GetCharCount(bytes, lastByte, (int)offset - lastByte);
            lastByte = (int)offset;
            return lastChar;
        }
    }
}
