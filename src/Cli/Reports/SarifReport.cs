using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using Compiler.Diagnostics;
using Compiler.Text;

namespace Cli.Reports;

/// <summary>Diagnostics as a SARIF 2.1.0 log. Its columns count UTF-16 units and its ends are exclusive, as ours do.</summary>
internal static class SarifReport
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Prints the log and nothing else.</summary>
    public static void Print(TextWriter output, ImmutableArray<Diagnostic> diagnostics, Func<string, string> pathOf)
    {
        var codes = diagnostics.Select(diagnostic => diagnostic.Code).Distinct().Order(StringComparer.Ordinal).ToArray();
        output.WriteLine(JsonText.Write(Options, json =>
        {
            json.WriteStartObject();
            json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
            json.WriteString("version", "2.1.0");
            json.WriteStartArray("runs");
            json.WriteStartObject();
            WriteTool(json, codes);
            json.WriteString("columnKind", "utf16CodeUnits");
            json.WriteStartArray("results");
            foreach (var diagnostic in diagnostics)
                WriteResult(json, diagnostic, codes, pathOf);
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }));
    }

    private static void WriteTool(Utf8JsonWriter json, string[] codes)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "site");
        json.WriteStartArray("rules");
        foreach (var code in codes)
        {
            json.WriteStartObject();
            json.WriteString("id", code);
            if (HelpPages.TitleOf(code) is { } title)
                WriteText(json, "shortDescription", title);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter json, Diagnostic diagnostic, string[] codes, Func<string, string> pathOf)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", diagnostic.Code);
        json.WriteNumber("ruleIndex", Array.IndexOf(codes, diagnostic.Code));
        json.WriteString("level", diagnostic.Severity.Word());
        WriteText(json, "message", $"{diagnostic.Message}\n{diagnostic.Help}");
        json.WriteStartArray("locations");
        WriteLocation(json, diagnostic.At, pathOf, null);
        json.WriteEndArray();
        if (!diagnostic.Related.IsEmpty)
        {
            json.WriteStartArray("relatedLocations");
            foreach (var related in diagnostic.Related)
                WriteLocation(json, related.At, pathOf, related.Message);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteLocation(Utf8JsonWriter json, Location at, Func<string, string> pathOf, string? message)
    {
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", string.Join('/', pathOf(at.Source.Path).Split('/').Select(Uri.EscapeDataString)));
        json.WriteEndObject();
        json.WriteStartObject("region");
        json.WriteNumber("startLine", at.Start.Line);
        json.WriteNumber("startColumn", at.Start.Column);
        json.WriteNumber("endLine", at.End.Line);
        json.WriteNumber("endColumn", at.End.Column);
        json.WriteEndObject();
        json.WriteEndObject();
        if (message is not null)
            WriteText(json, "message", message);
        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }
}
