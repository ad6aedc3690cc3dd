using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Cli.Reports;
using Compiler.Model;

namespace Cli.Outputs;

/// <summary>The claim ledger as data: every number that the pages tell, where, and what it rests on.</summary>
internal static class ClaimLedger
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The one file.</summary>
    public static IEnumerable<OutputFile> Of(Site site, BaseAddress home) => [OutputFile.OfText("claims.json", JsonText.Write(Options, json => Write(json, site, home)) + "\n")];

    private static void Write(Utf8JsonWriter json, Site site, BaseAddress home)
    {
        json.WriteStartArray();
        foreach (var claim in site.Claims)
        {
            json.WriteStartObject();
            json.WriteString("number", claim.Number);
            json.WriteString("kind", claim.Kind.ToString().ToLowerInvariant());
            json.WriteString("sentence", claim.Sentence);
            json.WriteString("page", home.Local(claim.Page.Address) + (claim.Section is { } section ? "#" + section.Id : ""));
            json.WriteString("title", claim.Page.Title);
            json.WriteString("language", claim.Page.Language);
            json.WriteString("file", claim.At.Source.Path);
            json.WriteNumber("line", claim.At.Start.Line);
            json.WriteNumber("column", claim.At.Start.Column);
            json.WriteStartArray("works");
            foreach (var work in claim.Works)
                WriteWork(json, work);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteWork(Utf8JsonWriter json, Reference work)
    {
        json.WriteStartObject();
        json.WriteString("key", work.Key);
        json.WriteString("design", work.Design);
        json.WriteString("doi", work.Doi);
        json.WriteString("state", (work.Refutation ?? work.Passport?.Verdict)?.Name() ?? "unchecked");
        json.WriteString("checked", work.Passport?.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteEndObject();
    }
}
