using System.Collections.Immutable;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Compiler;

namespace Cli.Outputs;

/// <summary>
/// Gives the search index the same bytes each time and on each file system. Pagefind 1.5 writes languages, and the values of a filter, in an order that
/// changes from run to run, and numbers pages as the folder lists them; here all are put in order, and the files named after their content are named anew.
/// </summary>
internal static class SearchIndexOrder
{
    // Each file is gzip over this signature and one value: of JSON in a fragment, of CBOR in all others.
    private static readonly byte[] Signature = "pagefind_dcd"u8.ToArray();

    // Where things stand in a language's meta file: version, pages, chunks, filters, sorts, fields.
    private const int PagesInMeta = 1;
    private const int ChunksInMeta = 2;
    private const int FiltersInMeta = 3;

    // Where the meta file names a chunk's file (first word, last word, name) and a filter's (name of the filter, name).
    private const int NameOfChunk = 2;
    private const int NameOfFilter = 1;

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
        var pages = SearchIndexPages.Of(parts[PagesInMeta], fragment => AddressOf(Path.Combine(folder, "fragment", fragment + ".pf_fragment")));
        var chunks = RestoreFiles(parts[ChunksInMeta], NameOfChunk, name => Path.Combine(folder, "index", name + ".pf_index"),
            chunk => chunk.SetItem(0, pages.Words(chunk[0])));
        var filters = RestoreFiles(parts[FiltersInMeta], NameOfFilter, name => Path.Combine(folder, "filter", name + ".pf_filter"),
            filter => filter.SetItem(1, RestoreValues(filter[1], pages)));
        var meta = Cbor.Array(parts.SetItem(PagesInMeta, pages.List).SetItem(ChunksInMeta, Cbor.Array(chunks))
            .SetItem(FiltersInMeta, Cbor.Array([.. filters.Order(Cbor.ByBytes)])));
        var name = NameLike(oldName, DigitsOf(meta), []);
        File.Delete(metaFile);
        File.WriteAllBytes(Path.Combine(folder, $"pagefind.{name}.pf_meta"), Pack(meta));
        language["hash"] = name;
        return language;
    }

    /// <summary>
    /// Changes the files that a list in the meta file names, and names them after what they hold now: the list with the new names. A new name may be
    /// another file's old one, so all are read before any is written.
    /// </summary>
    private static ImmutableArray<ReadOnlyMemory<byte>> RestoreFiles(ReadOnlyMemory<byte> list, int nameAt, Func<string, string> fileOf,
        Func<ImmutableArray<ReadOnlyMemory<byte>>, ImmutableArray<ReadOnlyMemory<byte>>> change)
    {
        var entries = Cbor.Items(list).Select(Cbor.Items).ToArray();
        var oldNames = entries.Select(entry => Cbor.Text(entry[nameAt])).ToArray();
        var changed = SideBySide.Map(oldNames, name =>
        {
            var content = Cbor.Array(change(Cbor.Items(Read(fileOf(name)))));
            return new { Digits = DigitsOf(content), Packed = Pack(content) };
        });

        foreach (var name in oldNames)
            File.Delete(fileOf(name));
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var names = oldNames.Select((name, i) => NameLike(name, changed[i].Digits, taken)).ToArray();
        for (var i = 0; i < names.Length; i++)
            File.WriteAllBytes(fileOf(names[i]), changed[i].Packed);
        return [.. entries.Select((entry, i) => (ReadOnlyMemory<byte>)Cbor.Array(entry.SetItem(nameAt, Cbor.Text(names[i]))))];
    }

    /// <summary>A filter's values: each is its words and the pages that it picks.</summary>
    private static byte[] RestoreValues(ReadOnlyMemory<byte> values, SearchIndexPages pages) => Cbor.Array([.. Cbor.Items(values).Select(Cbor.Items)
        .Select(value => (ReadOnlyMemory<byte>)Cbor.Array(value.SetItem(1, pages.Picked(value[1])))).Order(Cbor.ByBytes)]);

    /// <summary>The address of the page that a fragment holds.</summary>
    private static string AddressOf(string fragment)
    {
        using var json = JsonDocument.Parse(Read(fragment));
        return json.RootElement.GetProperty("url").GetString()!;
    }

    private static string DigitsOf(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));

    /// <summary>
    /// A name after new content, in the form of the old one: language, underscore, and as many hexadecimal digits, or more where another has taken them.
    /// </summary>
    private static string NameLike(string old, string digits, HashSet<string> taken)
    {
        var head = old[..(old.LastIndexOf('_') + 1)];
        var length = old.Length - head.Length;
        while (!taken.Add(head + digits[..length]))
            length++;
        return head + digits[..length];
    }

    private static ReadOnlyMemory<byte> Read(string file) => Unpack(File.ReadAllBytes(file));

    /// <summary>What a file of the index holds.</summary>
    internal static ReadOnlyMemory<byte> Unpack(byte[] file)
    {
        using var plain = new MemoryStream();
        using (var packed = new GZipStream(new MemoryStream(file), CompressionMode.Decompress))
            packed.CopyTo(plain);
        return plain.ToArray().AsMemory(Signature.Length);
    }

    private static byte[] Pack(byte[] content)
    {
        using var bytes = new MemoryStream();
        using (var packed = new GZipStream(bytes, CompressionLevel.SmallestSize))
        {
            packed.Write(Signature);
            packed.Write(content);
        }

        return bytes.ToArray();
    }
}
