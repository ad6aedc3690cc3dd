using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Compiler.Model;
using Theme;

namespace Cli.Outputs;

/// <summary>The glossary of each language as data for others: schema.org's DefinedTermSet, in JSON-LD.</summary>
internal static class GlossaryData
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), WriteIndented = true };

    /// <summary>A file a language.</summary>
    public static IEnumerable<OutputFile> Of(Site site, BaseAddress home) =>
        site.Editions.Select(edition => OutputFile.OfText(OutputFile.PathOf(GlossaryLink.AddressOf(edition)), SetOf(edition, site, home).ToJsonString(Readable) + "\n"));

    private static JsonObject SetOf(Edition edition, Site site, BaseAddress home)
    {
        var words = Theme.Words.For(edition.Language);
        var address = home.Absolute(edition.Root + "glossary/");
        return new JsonObject
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "DefinedTermSet",
            ["@id"] = address,
            ["name"] = $"{words["glossary.title"]} – {site.Settings.Name}",
            ["description"] = words["glossary.description"],
            ["url"] = address,
            ["inLanguage"] = edition.Language,
            ["publisher"] = new JsonObject { ["@type"] = "Organization", ["name"] = site.Settings.Publisher },
            ["hasDefinedTerm"] = new JsonArray([.. edition.Terms.Select(term => TermOf(term, address, home))]),
        };
    }

    private static JsonObject TermOf(Term term, string set, BaseAddress home)
    {
        var data = new JsonObject
        {
            ["@type"] = "DefinedTerm",
            ["@id"] = home.Absolute(term.Address),
            ["name"] = term.Name,
            ["description"] = term.Definition,
            ["url"] = home.Absolute(term.Address),
            ["inDefinedTermSet"] = set,
        };
        if (term.OtherNames is { IsEmpty: false } others)
            data["alternateName"] = new JsonArray([.. others.Select(name => JsonValue.Create(name))]);
        return data;
    }
}
