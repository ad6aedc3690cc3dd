using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Compiler.Binding;

/// <summary>Reads a picture's size from its first bytes: PNG (ISO/IEC 15948), JPEG (ITU-T T.81), WebP (RFC 9649), SVG.</summary>
internal static partial class ImageSize
{
    /// <summary>Width and height in CSS pixels, or null where the file does not tell them.</summary>
    public static (int Width, int Height)? Of(string path, ReadOnlySpan<byte> bytes) => System.IO.Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".png" when bytes.Length >= 24 && bytes[1..4].SequenceEqual("PNG"u8) =>
            (BinaryPrimitives.ReadInt32BigEndian(bytes[16..]), BinaryPrimitives.ReadInt32BigEndian(bytes[20..])),
        ".jpg" or ".jpeg" => OfJpeg(bytes),
        ".webp" when bytes.Length >= 30 && bytes[12..16].SequenceEqual("VP8X"u8) => (1 + UInt24(bytes[24..]), 1 + UInt24(bytes[27..])),
        ".webp" when bytes.Length >= 30 && bytes[12..16].SequenceEqual("VP8 "u8) =>
            (BinaryPrimitives.ReadUInt16LittleEndian(bytes[26..]) & 0x3fff, BinaryPrimitives.ReadUInt16LittleEndian(bytes[28..]) & 0x3fff),
        ".svg" => OfSvg(bytes),
        _ => null,
    };

    private static (int Width, int Height)? OfJpeg(ReadOnlySpan<byte> bytes)
    {
        for (var at = 2; at + 9 < bytes.Length && bytes[at] == 0xff; at += 2 + BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]))
        {
            // Start-of-frame markers, less the three in their range that mean something else.
            if (bytes[at + 1] is >= 0xc0 and <= 0xcf and not (0xc4 or 0xc8 or 0xcc))
                return (BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 5)..]));
        }

        return null;
    }

    private static (int Width, int Height)? OfSvg(ReadOnlySpan<byte> bytes)
    {
        var match = ViewBox().Match(Encoding.UTF8.GetString(bytes[..Math.Min(bytes.Length, 2048)]));
        return match.Success ? (Rounded(match.Groups[1]), Rounded(match.Groups[2])) : null;
    }

    private static int Rounded(Group group) => (int)Math.Round(double.Parse(group.ValueSpan, CultureInfo.InvariantCulture));

    private static int UInt24(ReadOnlySpan<byte> bytes) => bytes[0] | (bytes[1] << 8) | (bytes[2] << 16);

    [GeneratedRegex(@"<svg\b[^>]*\bviewBox\s*=\s*[""'][\d.-]+[\s,]+[\d.-]+[\s,]+([\d.]+)[\s,]+([\d.]+)")]
    private static partial Regex ViewBox();
}
