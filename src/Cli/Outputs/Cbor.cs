using System.Buffers;
using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Text;

namespace Cli.Outputs;

/// <summary>Takes arrays of CBOR (RFC 8949) apart without reading more of what is in them than is asked for, and puts them together again.</summary>
internal static class Cbor
{
    private const int NumberType = 0;
    private const int TextType = 3;
    private const int ArrayType = 4;

    // In bytes.
    private const int LongestHead = 9;

    /// <summary>The order of the items' bytes.</summary>
    public static Comparer<ReadOnlyMemory<byte>> ByBytes { get; } =
        Comparer<ReadOnlyMemory<byte>>.Create((a, b) => a.Span.SequenceCompareTo(b.Span));

    /// <summary>The items of an array, each as its own bytes.</summary>
    public static ImmutableArray<ReadOnlyMemory<byte>> Items(ReadOnlyMemory<byte> array)
    {
        var (count, at) = Open(array.Span, ArrayType);
        var items = ImmutableArray.CreateBuilder<ReadOnlyMemory<byte>>((int)count);
        for (var n = 0L; n < count; n++)
        {
            var length = LengthOf(array.Span[at..]);
            items.Add(array.Slice(at, length));
            at += length;
        }

        return items.MoveToImmutable();
    }

    /// <summary>A number of 0 or more.</summary>
    public static long Number(ReadOnlyMemory<byte> number) => Open(number.Span, NumberType).Value;

    /// <summary>A text.</summary>
    public static string Text(ReadOnlyMemory<byte> text) => Encoding.UTF8.GetString(text.Span[Open(text.Span, TextType).Length..]);

    /// <summary>An array that begins with a number: where the array's head ends, the number, and where what follows begins.</summary>
    public static (int Start, long Number, int End) FirstNumber(ReadOnlySpan<byte> array)
    {
        var start = Open(array, ArrayType).Length;
        var (number, length) = Open(array[start..], NumberType);
        return (start, number, start + length);
    }

    /// <summary>An array of items.</summary>
    public static byte[] Array(ImmutableArray<ReadOnlyMemory<byte>> items)
    {
        var bytes = new ArrayBufferWriter<byte>(items.Sum(item => item.Length) + LongestHead);
        WriteArrayHead(bytes, items.Length);
        foreach (var item in items)
            bytes.Write(item.Span);
        return bytes.WrittenSpan.ToArray();
    }

    /// <summary>A number of 0 or more.</summary>
    public static byte[] Number(long number)
    {
        var bytes = new ArrayBufferWriter<byte>();
        WriteNumber(bytes, number);
        return bytes.WrittenSpan.ToArray();
    }

    /// <summary>A text.</summary>
    public static byte[] Text(string text)
    {
        var bytes = new ArrayBufferWriter<byte>();
        WriteHead(bytes, TextType, Encoding.UTF8.GetByteCount(text));
        Encoding.UTF8.GetBytes(text, bytes);
        return bytes.WrittenSpan.ToArray();
    }

    /// <summary>Writes what stands before the items of an array.</summary>
    public static void WriteArrayHead(ArrayBufferWriter<byte> bytes, int count) => WriteHead(bytes, ArrayType, count);

    /// <summary>Writes a number of 0 or more.</summary>
    public static void WriteNumber(ArrayBufferWriter<byte> bytes, long number) => WriteHead(bytes, NumberType, number);

    private static void WriteHead(ArrayBufferWriter<byte> bytes, int type, long value)
    {
        var (info, length) = value switch { < 24 => ((int)value, 0), < 1 << 8 => (24, 1), < 1 << 16 => (25, 2), < 1L << 32 => (26, 4), _ => (27, 8) };
        var head = bytes.GetSpan(1 + length);
        head[0] = (byte)(type << 5 | info);
        for (var n = 0; n < length; n++)
            head[1 + n] = (byte)(value >> (8 * (length - 1 - n)));
        bytes.Advance(1 + length);
    }

    private static (long Value, int Length) Open(ReadOnlySpan<byte> bytes, int expected)
    {
        var (type, value, length) = Head(bytes);
        return type == expected ? (value, length) : throw new InvalidDataException("The search index holds something else than was expected.");
    }

    private static (int Type, long Value, int Length) Head(ReadOnlySpan<byte> bytes)
    {
        var (type, info) = (bytes[0] >> 5, bytes[0] & 31);
        return info switch
        {
            < 24 => (type, info, 1),
            24 => (type, bytes[1], 2),
            25 => (type, BinaryPrimitives.ReadUInt16BigEndian(bytes[1..]), 3),
            26 => (type, BinaryPrimitives.ReadUInt32BigEndian(bytes[1..]), 5),
            27 => (type, BinaryPrimitives.ReadInt64BigEndian(bytes[1..]), 9),
            _ => throw new InvalidDataException("The search index is in a form of CBOR that its indexer does not write."),
        };
    }

    private static int LengthOf(ReadOnlySpan<byte> bytes)
    {
        var (type, value, length) = Head(bytes);
        if (type is 2 or TextType)
            return length + (int)value;
        var inner = type switch { ArrayType => value, 5 => 2 * value, 6 => 1, _ => 0 };
        for (var n = 0L; n < inner; n++)
            length += LengthOf(bytes[length..]);
        return length;
    }
}
