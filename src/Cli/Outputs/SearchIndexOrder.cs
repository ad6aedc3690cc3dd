using System.Collections.Immutable;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Cli.Outputs;

/// <summary>
/// Gives the search index the same bytes each time. Pagefind 1.5 writes languages, and the values of a filter, in an order that changes from
/// run to run; here they are sorted, and the files named after their content are named anew.
/// </summary>
internal static class SearchIndexOrder
{
    // Each file is gzip over this signature and one CBOR value.
    private static readonly byte[] Signature = "pagefind_dcd"u8.ToArray();

    /// <summary>Where a language's list of filters stands in its meta file: version, pages, chunks, filters, sorts, fields.</summary>
    private const int FiltersInMeta = 3;

    /// <summary>Sorts the index in a folder.</summary>
    public static void Restore(string folder)
    {
        var entryFile = Path.Combine(folder, "pagefind-entry.json");
        var entry = JsonNode.Parse(File.ReadAllText(entryFile))!.AsObject();
        var languages = entry["languages"]!.AsObject().OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)RestoreLanguage(folder, pair.Value!.DeepClone().AsObject()))).ToArray();
        entry["languages"] = new JsonObject(languages);
        File.WriteAllText(entryFile, entry.ToJsonString());
    }

    private static JsonObject RestoreLanguage(string folder, JsonObject language)
    {
        var oldName = (string)language["hash"]!;
        var metaFile = Path.Combine(folder, $"pagefind.{oldName}.pf_meta");
        var parts = Cbor.Items(Read(metaFile));
        var filters = Cbor.Items(parts[FiltersInMeta]).Select(filter => RestoreFilter(folder, filter)).Order(Cbor.ByBytes).ToImmutableArray();
        var meta = Cbor.Array(parts.SetItem(FiltersInMeta, Cbor.Array(filters)));
        var name = NameLike(oldName, meta);
        File.Delete(metaFile);
        Write(Path.Combine(folder, $"pagefind.{name}.pf_meta"), meta);
        language["hash"] = name;
        return language;
    }

    /// <summary>A filter in the meta file is its name and its file's name.</summary>
    private static ReadOnlyMemory<byte> RestoreFilter(string folder, ReadOnlyMemory<byte> filter)
    {
        var parts = Cbor.Items(filter);
        var oldName = Encoding.UTF8.GetString(parts[1].Span[1..]);
        var file = Path.Combine(folder, "filter", oldName + ".pf_filter");
        var content = Cbor.Items(Read(file));
        var sorted = Cbor.Array(content.SetItem(1, Cbor.Array([.. Cbor.Items(content[1]).Order(Cbor.ByBytes)])));
        var name = NameLike(oldName, sorted);
        File.Delete(file);
        Write(Path.Combine(folder, "filter", name + ".pf_filter"), sorted);

        // A name of the same length keeps its head.
        return Cbor.Array(parts.SetItem(1, (byte[])[parts[1].Span[0], .. Encoding.UTF8.GetBytes(name)]));
    }

    /// <summary>A name after new content, in the form of the old one: language, underscore, and as many hexadecimal digits.</summary>
    private static string NameLike(string old, byte[] content)
    {
        var digits = old.LastIndexOf('_') + 1;
        return old[..digits] + Convert.ToHexStringLower(SHA256.HashData(content))[..(old.Length - digits)];
    }

    private static ReadOnlyMemory<byte> Read(string file)
    {
        using var plain = new MemoryStream();
        using (var packed = new GZipStream(File.OpenRead(file), CompressionMode.Decompress))
            packed.CopyTo(plain);
        return plain.ToArray().AsMemory(Signature.Length);
    }

    private static void Write(string file, byte[] content)
    {
        using var packed = new GZipStream(File.Create(file), CompressionLevel.SmallestSize);
        packed.Write(Signature);
        packed.Write(content);
    }
}
