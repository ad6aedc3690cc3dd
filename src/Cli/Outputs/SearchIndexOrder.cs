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

    // Where a chunk's file is named in the meta file: first word, last word, name.
    private const int NameOfChunk = 2;

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
        var chunks = RestoreChunks(folder, Cbor.Items(parts[ChunksInMeta]), pages);
        var filters = Cbor.Items(parts[FiltersInMeta]).Select(filter => RestoreFilter(folder, filter, pages)).Order(Cbor.ByBytes).ToImmutableArray();
        var meta = Cbor.Array(parts.SetItem(PagesInMeta, pages.List).SetItem(ChunksInMeta, Cbor.Array(chunks)).SetItem(FiltersInMeta, Cbor.Array(filters)));
        var name = NameLike(oldName, meta);
        File.Delete(metaFile);
        Write(Path.Combine(folder, $"pagefind.{name}.pf_meta"), meta);
        language["hash"] = name;
        return language;
    }

    /// <summary>The chunks as the meta file names them. A new name may be another chunk's old one, so all are read before any is written.</summary>
    private static ImmutableArray<ReadOnlyMemory<byte>> RestoreChunks(string folder, ImmutableArray<ReadOnlyMemory<byte>> chunks, SearchIndexPages pages)
    {
        var oldNames = chunks.Select(chunk => Cbor.Text(Cbor.Items(chunk)[NameOfChunk])).ToArray();
        var contents = SideBySide.Map(oldNames, name =>
        {
            var file = FileOf(name);
            var content = Cbor.Items(Read(file));
            File.Delete(file);
            return Cbor.Array(content.SetItem(0, pages.Words(content[0])));
        });

        var taken = new HashSet<string>(StringComparer.Ordinal);
        var names = oldNames.Select((name, i) => NameLike(name, contents[i], taken)).ToArray();
        SideBySide.Map([.. names.Zip(contents, (name, content) => new { name, content })], chunk =>
        {
            Write(FileOf(chunk.name), chunk.content);
            return chunk.name;
        });
        return [.. chunks.Select((chunk, i) => (ReadOnlyMemory<byte>)Cbor.Array(Cbor.Items(chunk).SetItem(NameOfChunk, Cbor.Text(names[i]))))];

        string FileOf(string name) => Path.Combine(folder, "index", name + ".pf_index");
    }

    /// <summary>A filter in the meta file is its name and its file's name.</summary>
    private static ReadOnlyMemory<byte> RestoreFilter(string folder, ReadOnlyMemory<byte> filter, SearchIndexPages pages)
    {
        var parts = Cbor.Items(filter);
        var oldName = Cbor.Text(parts[1]);
        var file = Path.Combine(folder, "filter", oldName + ".pf_filter");
        var content = Cbor.Items(Read(file));
        var values = Cbor.Items(content[1]).Select(value => Cbor.Items(value)).Select(value => (ReadOnlyMemory<byte>)Cbor.Array(value.SetItem(1, pages.Picked(value[1]))));
        var sorted = Cbor.Array(content.SetItem(1, Cbor.Array([.. values.Order(Cbor.ByBytes)])));
        var name = NameLike(oldName, sorted);
        File.Delete(file);
        Write(Path.Combine(folder, "filter", name + ".pf_filter"), sorted);
        return Cbor.Array(parts.SetItem(1, Cbor.Text(name)));
    }

    /// <summary>The address of the page that a fragment holds.</summary>
    private static string AddressOf(string fragment)
    {
        using var json = JsonDocument.Parse(Read(fragment));
        return json.RootElement.GetProperty("url").GetString()!;
    }

    /// <summary>
    /// A name after new content, in the form of the old one: language, underscore, and as many hexadecimal digits, or more where another has taken them.
    /// </summary>
    private static string NameLike(string old, byte[] content, HashSet<string>? taken = null)
    {
        var head = old[..(old.LastIndexOf('_') + 1)];
        var digits = Convert.ToHexStringLower(SHA256.HashData(content));
        var name = old.Length - head.Length;
        while (taken?.Add(head + digits[..name]) == false)
            name++;
        return head + digits[..name];
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

    private static void Write(string file, byte[] content)
    {
        using var packed = new GZipStream(File.Create(file), CompressionLevel.SmallestSize);
        packed.Write(Signature);
        packed.Write(content);
    }
}
