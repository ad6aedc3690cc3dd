using System.Collections.Immutable;
using Compiler.Model;
using Compiler.Syntax;

namespace Compiler.Binding;

/// <summary>Reads a glossary file's front matter into a term.</summary>
internal static class TermBinder
{
    /// <summary>The keys that only a glossary file has.</summary>
    public static ImmutableArray<string> Keys { get; } =
        ["term", "definition", "abbreviation", "plain", "aliases", "searchOnly", "never", "misspellings", "related"];

    /// <summary>The term of one file.</summary>
    public static Term Read(Document document, SourcePath path, Facts facts)
    {
        var fields = new Fields(document.Source, document.FrontMatter, facts);
        var name = fields.Required("term", "is the name that the glossary lists");
        var definition = fields.Required("definition", "is the one sentence that the popover shows");
        return new Term
        {
            Slug = path.Slug,
            Name = name.Value,
            Definition = definition.Value,
            DefinitionAt = definition.At,
            Abbreviation = fields.Text("abbreviation")?.Value,
            Plain = fields.Text("plain") is { } plain ? new Alias(plain.Value, plain.At) : null,
            Aliases = [.. fields.Texts("aliases").Select(alias => new Alias(alias.Value, alias.At))],
            SearchOnly = Values(fields, "searchOnly"),
            Never = Values(fields, "never"),
            Misspellings = Values(fields, "misspellings"),
            Related = Values(fields, "related"),
            Language = path.Language,
            Address = path.Address,
            At = name.At,
        };
    }

    private static ImmutableArray<string> Values(Fields fields, string key) => [.. fields.Texts(key).Select(text => text.Value)];
}
