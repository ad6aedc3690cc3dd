using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using Compiler.Diagnostics;

namespace Cli.Reports;

/// <summary>Diagnostics as one JSON array. Lines and columns start at 1, columns count UTF-16 units, ends are exclusive.</summary>
internal static class JsonReport
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Prints the array and nothing else.</summary>
    public static void Print(TextWriter output, ImmutableArray<Diagnostic> diagnostics, Func<string, string> pathOf) =>
        output.WriteLine(JsonText.Write(Options, json =>
        {
            json.WriteStartArray();
            foreach (var diagnostic in diagnostics)
                WriteOne(json, diagnostic, pathOf);
            json.WriteEndArray();
        }));

    private static void WriteOne(Utf8JsonWriter json, Diagnostic diagnostic, Func<string, string> pathOf)
    {
        var (start, end) = (diagnostic.At.Start, diagnostic.At.End);
        json.WriteStartObject();
        json.WriteString("code", diagnostic.Code);
        json.WriteString("severity", diagnostic.Severity.Word());
        json.WriteString("message", diagnostic.Message);
        json.WriteString("file", pathOf(diagnostic.At.Source.Path));
        json.WriteNumber("line", start.Line);
        json.WriteNumber("column", start.Column);
        json.WriteNumber("endLine", end.Line);
        json.WriteNumber("endColumn", end.Column);
        json.WriteString("help", diagnostic.Help);
        if (!diagnostic.Related.IsEmpty)
            WriteRelated(json, diagnostic, pathOf);
        json.WriteEndObject();
    }

    /// <summary>The fixed shape has nine fields; this tenth one stands only where there are related places.</summary>
    private static void WriteRelated(Utf8JsonWriter json, Diagnostic diagnostic, Func<string, string> pathOf)
    {
        json.WriteStartArray("related");
        foreach (var related in diagnostic.Related)
        {
            json.WriteStartObject();
            json.WriteString("message", related.Message);
            json.WriteString("file", pathOf(related.At.Source.Path));
            json.WriteNumber("line", related.At.Start.Line);
            json.WriteNumber("column", related.At.Start.Column);
            json.WriteNumber("endLine", related.At.End.Line);
            json.WriteNumber("endColumn", related.At.End.Column);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
