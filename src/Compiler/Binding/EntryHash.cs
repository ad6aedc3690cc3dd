using System.Security.Cryptography;
using System.Text;
using Compiler.Syntax;

namespace Compiler.Binding;

/// <summary>
/// The fingerprint of a library's entry: SHA-256 over its keys and values in order of key, the first 16 hexadecimal digits. White space and
/// the order of keys do not count; every value does.
/// </summary>
internal static class EntryHash
{
    public static string Of(Data entry)
    {
        var canonical = new StringBuilder();
        Append(canonical, entry);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonical.ToString())))[..16];
    }

    private static void Append(StringBuilder text, Data data)
    {
        switch (data)
        {
            case Mapping mapping:
                text.Append('{');
                foreach (var entry in mapping.Entries.OrderBy(entry => entry.Key.Value, StringComparer.Ordinal))
                {
                    Append(text, entry.Key);
                    Append(text, entry.Value);
                }

                text.Append('}');
                break;
            case Sequence sequence:
                text.Append('[');
                foreach (var item in sequence.Items)
                    Append(text, item);
                text.Append(']');
                break;
            case Scalar scalar:
                // The length keeps "ab","c" apart from "a","bc".
                text.Append(scalar.Value.Length).Append(scalar.Plain ? '=' : ':').Append(scalar.Value);
                break;
        }
    }
}
