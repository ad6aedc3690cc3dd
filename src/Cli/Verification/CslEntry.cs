using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Cli.Verification;

/// <summary>Turns Crossref's record of a work into an item of CSL-JSON, the fields that the library's own entries have.</summary>
internal static class CslEntry
{
    // Crossref's types of works (its /types list) as CSL's.
    private static readonly Dictionary<string, string> Types = new()
    {
        ["journal-article"] = "article-journal",
        ["posted-content"] = "article",
        ["book"] = "book",
        ["monograph"] = "book",
        ["edited-book"] = "book",
        ["reference-book"] = "book",
        ["book-chapter"] = "chapter",
        ["proceedings-article"] = "paper-conference",
        ["report"] = "report",
        ["dataset"] = "dataset",
        ["dissertation"] = "thesis",
        ["standard"] = "standard",
    };

    private static readonly string[] Dates = ["published-print", "published", "issued", "published-online"];

    /// <summary>The item, with a key that the library does not have yet.</summary>
    public static JsonObject From(JsonElement message, string? pmid, IReadOnlySet<string> keys)
    {
        var item = new JsonObject { ["id"] = "", ["type"] = Types.GetValueOrDefault(message.Text("type") ?? "", "document") };
        var title = message.Texts("title").FirstOrDefault() ?? throw new FaultyAnswer("its record has no title");
        item["title"] = message.Texts("subtitle").FirstOrDefault() is { } subtitle ? $"{Plain(title)}: {Plain(subtitle)}" : Plain(title);
        var authors = message.Items("author").Select(NameOf).OfType<JsonNode>().ToArray();
        if (authors.Length > 0)
            item["author"] = new JsonArray(authors);
        Add(item, "container-title", message.Texts("container-title").Select(Plain).FirstOrDefault());
        Add(item, "publisher", message.Texts("container-title").Any() ? null : message.Text("publisher"));
        Add(item, "volume", message.Text("volume"));
        Add(item, "issue", message.Text("issue"));
        Add(item, "page", message.Text("page") ?? message.Text("article-number"));
        var day = DayOf(message);
        if (day.Length > 0)
            item["issued"] = new JsonObject { ["date-parts"] = new JsonArray(new JsonArray([.. day.Select(part => (JsonNode)part)])) };
        Add(item, "DOI", message.Text("DOI"));
        Add(item, "PMID", pmid);
        item["id"] = KeyOf(item, day, keys);
        return item;
    }

    private static string KeyOf(JsonObject item, int[] day, IReadOnlySet<string> keys)
    {
        var first = (item["author"] as JsonArray)?[0];
        var name = Folding.Letters((string?)first?["family"] ?? (string?)first?["literal"] ?? Folding.Words((string)item["title"]!).FirstOrDefault() ?? "work");
        var key = new string([.. name.Where(char.IsAsciiLetterOrDigit)]) + (day.Length > 0 ? day[0].ToString(CultureInfo.InvariantCulture) : "");
        return Enumerable.Range(0, 27).Select(n => n == 0 ? key : key + (char)('a' + n - 1)).FirstOrDefault(candidate => !keys.Contains(candidate)) ?? key + "-" + keys.Count;
    }

    private static JsonObject? NameOf(JsonElement author)
    {
        if (author.Text("family") is not { } family)
            return author.Text("name") is { } group ? new JsonObject { ["literal"] = group } : null;
        var name = new JsonObject { ["family"] = family };
        Add(name, "given", author.Text("given"));
        return name;
    }

    private static int[] DayOf(JsonElement message) => Dates.Select(field => message.Field(field) is { } date ? date.Items("date-parts").FirstOrDefault() : default)
        .Where(parts => parts.ValueKind == JsonValueKind.Array)
        .Select(parts => parts.EnumerateArray().TakeWhile(part => part.ValueKind == JsonValueKind.Number).Select(part => part.GetInt32()).ToArray())
        .FirstOrDefault(parts => parts.Length > 0) ?? [];

    private static void Add(JsonObject item, string name, string? value)
    {
        if (value is not null)
            item[name] = value;
    }

    private static string Plain(string title) => System.Net.WebUtility.HtmlDecode(System.Text.RegularExpressions.Regex.Replace(title, "</?[A-Za-z][^<>]*>", "")).Trim();
}
