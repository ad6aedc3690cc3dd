using System.Text.Json;
using System.Xml;
using System.Xml.Linq;

namespace Cli.Verification;

/// <summary>Reads replies strictly: whatever is not exactly what a service documents is a <see cref="FaultyAnswer"/>.</summary>
internal static class Reading
{
    /// <summary>A reply as JSON.</summary>
    public static JsonElement Json(Reply reply)
    {
        Demand(reply, type => type is "application/json" or "text/json" || type.EndsWith("+json", StringComparison.Ordinal), "JSON");
        try
        {
            using var document = JsonDocument.Parse(reply.Body);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? document.RootElement.Clone()
                : throw new FaultyAnswer("its answer is not the JSON object that it documents");
        }
        catch (JsonException malformed)
        {
            throw new FaultyAnswer("its answer is not whole JSON", malformed);
        }
    }

    /// <summary>A reply as XML. A document type is ignored and nothing is fetched for it.</summary>
    public static XElement Xml(Reply reply)
    {
        Demand(reply, type => type is "text/xml" or "application/xml" || type.EndsWith("+xml", StringComparison.Ordinal), "XML");
        try
        {
            using var bytes = new MemoryStream(reply.Body);
            using var reader = XmlReader.Create(bytes, new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null });
            return XElement.Load(reader);
        }
        catch (XmlException malformed)
        {
            throw new FaultyAnswer("its answer is not whole XML", malformed);
        }
    }

    /// <summary>A field as text; a number as its digits. Null for what is absent, empty or something else.</summary>
    public static string? Text(this JsonElement element, string name) => element.Field(name) is not { } field ? null : field.ValueKind switch
    {
        JsonValueKind.String when field.GetString()!.Trim() is { Length: > 0 } text => text,
        JsonValueKind.Number => field.GetRawText(),
        _ => null,
    };

    /// <summary>The texts of a list, or one text alone.</summary>
    public static IEnumerable<string> Texts(this JsonElement element, string name) => element.Text(name) is { } one ? [one] :
        element.Items(name).Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!.Trim()).Where(text => text.Length > 0);

    /// <summary>The items of a list; none where there is no list.</summary>
    public static IEnumerable<JsonElement> Items(this JsonElement element, string name) =>
        element.Field(name) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray() : [];

    /// <summary>A field that is there, or null.</summary>
    public static JsonElement? Field(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var field) && field.ValueKind != JsonValueKind.Null ? field : null;

    private static void Demand(Reply reply, Func<string, bool> isExpected, string kind)
    {
        if (reply.Status != 200)
            throw new FaultyAnswer($"it answered {reply.Status}");
        if (reply.ContentType is not { } type || !isExpected(type.ToLowerInvariant()))
            throw new FaultyAnswer($"it answered with {reply.ContentType ?? "no type at all"} where {kind} belongs");
    }
}
