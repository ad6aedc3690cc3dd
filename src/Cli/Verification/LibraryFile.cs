using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Compiler.Syntax;
using Compiler.Text;

namespace Cli.Verification;

/// <summary>Puts a new work into a library's file, at its place if the file is in order, and leaves every other byte as it is.</summary>
internal static class LibraryFile
{
    private static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The text of a library with an item more.</summary>
    public static string Insert(string library, JsonObject item)
    {
        if (JsonData.Read(new SourceText("library.json", library)).Data is not Sequence works)
            throw new Failure("The library's file is not a list of works, so nothing can be added to it.", ExitCode.Errors);
        var newLine = library.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var margin = works.Items.Length > 0 ? MarginOf(library, works.Items[0].Span.Start) : "  ";
        var text = Written(item, margin, newLine);
        if (works.Items.Length == 0)
            return $"{library[..(works.Span.Start + 1)]}{newLine}{margin}{text}{newLine}{library[(works.Span.End - 1)..]}";

        var keys = works.Items.Select(KeyOf).ToArray();
        var isOrdered = keys.SequenceEqual(keys.Order(StringComparer.OrdinalIgnoreCase), StringComparer.OrdinalIgnoreCase);
        var before = isOrdered ? Array.FindIndex(keys, key => StringComparer.OrdinalIgnoreCase.Compare(key, (string)item["id"]!) > 0) : -1;
        var at = before < 0 ? works.Items[^1].Span.End : works.Items[before].Span.Start;
        return before < 0
            ? $"{library[..at]},{newLine}{margin}{text}{library[at..]}"
            : $"{library[..at]}{text},{newLine}{margin}{library[at..]}";
    }

    private static string KeyOf(Data work) =>
        ((work as Mapping)?.Entries.FirstOrDefault(entry => entry.Key.Value == "id")?.Value as Scalar)?.Value ?? "";

    private static string MarginOf(string library, int start)
    {
        var line = library.LastIndexOf('\n', start) + 1;
        return library[line..start].Trim().Length == 0 ? library[line..start] : "";
    }

    private static string Written(JsonObject item, string margin, string newLine)
    {
        if (margin.Length == 0)
            return item.ToJsonString(Compact);
        var bytes = new MemoryStream();
        var options = new JsonWriterOptions { Indented = true, IndentCharacter = margin[0], IndentSize = margin.Length, NewLine = "\n", Encoder = Compact.Encoder };
        using (var json = new Utf8JsonWriter(bytes, options))
            item.WriteTo(json);
        return Encoding.UTF8.GetString(bytes.ToArray()).Replace("\n", newLine + margin, StringComparison.Ordinal);
    }
}
