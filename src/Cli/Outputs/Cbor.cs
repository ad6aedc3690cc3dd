using System.Buffers.Binary;
using System.Collections.Immutable;

namespace Cli.Outputs;

/// <summary>Takes arrays of CBOR (RFC 8949) apart without reading what is in them, so that they can be put together in another order.</summary>
internal static class Cbor
{
    private const int ArrayType = 4;

    /// <summary>The items of an array, each as its own bytes.</summary>
    public static ImmutableArray<ReadOnlyMemory<byte>> Items(ReadOnlyMemory<byte> array)
    {
        var (type, count, at) = Head(array.Span);
        if (type != ArrayType)
            throw new InvalidDataException("The search index holds something else where an array was expected.");
        var items = ImmutableArray.CreateBuilder<ReadOnlyMemory<byte>>((int)count);
        for (var n = 0L; n < count; n++)
        {
            var length = LengthOf(array.Span[at..]);
            items.Add(array.Slice(at, length));
            at += length;
        }

        return items.ToImmutable();
    }

    /// <summary>An array of items.</summary>
    public static byte[] Array(ImmutableArray<ReadOnlyMemory<byte>> items)
    {
        byte[] head = items.Length switch
        {
            < 24 => [(byte)(ArrayType << 5 | items.Length)],
            < 256 => [ArrayType << 5 | 24, (byte)items.Length],
            < 65536 => [ArrayType << 5 | 25, (byte)(items.Length >> 8), (byte)items.Length],
            _ => [ArrayType << 5 | 26, (byte)(items.Length >> 24), (byte)(items.Length >> 16), (byte)(items.Length >> 8), (byte)items.Length],
        };
        return [.. head, .. items.SelectMany(item => item.ToArray())];
    }

    /// <summary>The order of the items' bytes.</summary>
    public static Comparer<ReadOnlyMemory<byte>> ByBytes { get; } =
        Comparer<ReadOnlyMemory<byte>>.Create((a, b) => a.Span.SequenceCompareTo(b.Span));

    private static (int Type, long Count, int Length) Head(ReadOnlySpan<byte> bytes)
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
        var (type, count, length) = Head(bytes);
        if (type is 2 or 3)
            return length + (int)count;
        var inner = type switch { 4 => count, 5 => 2 * count, 6 => 1, _ => 0 };
        for (var n = 0L; n < inner; n++)
            length += LengthOf(bytes[length..]);
        return length;
    }
}
