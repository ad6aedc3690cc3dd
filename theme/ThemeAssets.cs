using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Theme;

/// <summary>A file of the theme's own: its address, which changes with its bytes, and the bytes.</summary>
public sealed record ThemeAsset(string Address, ReadOnlyMemory<byte> Bytes);

/// <summary>The theme's stylesheets, scripts and icon. Their names carry a hash, so browsers may keep them for ever.</summary>
public static partial class ThemeAssets
{
    /// <summary>What every page wears. An article, where most readers land, comes with it in the first round trip.</summary>
    public static ThemeAsset Style { get; } = Hashed("site.css", Bundle(
        "Styles/tokens.css", "Styles/reset.css", "Styles/elements.css", "Styles/layout.css", "Parts/", "Blocks/", "Styles/utilities.css"));

    /// <summary>What the other kinds of page add.</summary>
    public static ThemeAsset PagesStyle { get; } = Hashed("pages.css", Bundle("Pages/"));

    /// <summary>What paper changes; no screen waits for it.</summary>
    public static ThemeAsset PrintStyle { get; } = Hashed("print.css", Bundle("Styles/print.css"));

    /// <summary>What every page's search form does.</summary>
    public static ThemeAsset SearchFormScript { get; } = Hashed("search-form.js", Read("Scripts/search-form.js"));

    /// <summary>What pages with glossary terms do.</summary>
    public static ThemeAsset DefinitionsScript { get; } = Hashed("definitions.js", Read("Scripts/definitions.js"));

    /// <summary>What articles with warning signs do when the browser prints them.</summary>
    public static ThemeAsset WarningsFirstScript { get; } = Hashed("warnings-first.js", Read("Scripts/warnings-first.js"));

    /// <summary>What the glossary page does.</summary>
    public static ThemeAsset GlossaryScript { get; } = Hashed("glossary.js", Read("Scripts/glossary.js"));

    /// <summary>The search: what it understands, suggestions and the search page; brought when a search field is first used.</summary>
    public static ThemeAsset SearchScript { get; } = Hashed("search.js", Joined("search",
        "words", "spelling", "language", "help", "terms", "pages", "query", "ranking", "suggestions", "elements", "combobox", "load", "fulltext", "results", "page"));

    /// <summary>What readers take along: questions that they tick, the sheet that gathers them, the button that prints.</summary>
    public static ThemeAsset TakeAlongScript { get; } = Hashed("take-along.js", Joined("take-along", "kept", "question", "checklist", "appointment", "print"));

    /// <summary>The site's mark in a browser's tab.</summary>
    public static ThemeAsset Icon { get; } = Hashed("favicon.svg", Read("Parts/favicon.svg"));

    /// <summary>Every file that the pages ask for.</summary>
    public static ImmutableArray<ThemeAsset> All { get; } =
        [Style, PagesStyle, PrintStyle, SearchFormScript, DefinitionsScript, WarningsFirstScript, GlossaryScript, SearchScript, TakeAlongScript, Icon];

    /// <summary>What large print changes; it stands in the leaflet itself.</summary>
    internal static string LargePrint { get; } = Bundle("Styles/large-print.css");

    /// <summary>The paper's colour, light and dark, as the tokens have it.</summary>
    internal static (string Light, string Dark) Paper { get; } = FindPaper();

    private static string Bundle(params ReadOnlySpan<string> parts)
    {
        var names = typeof(ThemeAssets).Assembly.GetManifestResourceNames()
            .Where(name => name.EndsWith(".css", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .ToArray();
        var css = new StringBuilder("@layer tokens,reset,elements,layout,blocks,utilities;\n");
        foreach (var part in parts)
        {
            foreach (var name in names.Where(name => name.StartsWith(part, StringComparison.Ordinal)))
                css.Append(Read(name)).Append('\n');
        }

        return Minify(css.ToString());
    }

    // Only what is safe without a parser of CSS: strings here hold no comment, brace or run of spaces.
    private static string Minify(string css)
    {
        css = Comments().Replace(css, "");
        css = Spaces().Replace(css, " ");
        css = AroundPunctuation().Replace(css, "$1");
        return css.Replace(";}", "}", StringComparison.Ordinal).Trim() + "\n";
    }

    // Modules in one file, each after those it imports: one request, one dictionary for compression. So no two of them may name a thing alike,
    // and no text in them may run over several lines. What no other script asks for need not keep its name.
    private static string Joined(string folder, params ReadOnlySpan<string> modules)
    {
        var joined = new StringBuilder();
        foreach (var module in modules)
        {
            foreach (var line in Read($"Scripts/{folder}/{module}.js").Split('\n').Select(line => line.Trim()))
            {
                if (line.Length > 0 && !line.StartsWith("import ", StringComparison.Ordinal) && !WholeLineComment().IsMatch(line))
                    joined.Append(InnerExport().Replace(line, "")).Append('\n');
            }
        }

        return joined.ToString();
    }

    private static (string Light, string Dark) FindPaper()
    {
        var found = PaperToken().Matches(Read("Styles/tokens.css"));
        return (found[0].Groups[1].Value, found[1].Groups[1].Value);
    }

    private static ThemeAsset Hashed(string name, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes))[..8];
        return new ThemeAsset($"/assets/{Path.GetFileNameWithoutExtension(name)}.{hash}{Path.GetExtension(name)}", bytes);
    }

    private static string Read(string name)
    {
        using var stream = typeof(ThemeAssets).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The theme was built without {name}.");
        return new StreamReader(stream).ReadToEnd();
    }

    // Forms ask for `enhance`; the tests ask the search for the others.
    [GeneratedRegex(@"^export (?!(async )?(const|function) (enhance|loadLibrary|findText|openText|rank)\b)")]
    private static partial Regex InnerExport();

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex Comments();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@" ?([{};,>]) ?|(?<=:) ")]
    private static partial Regex AroundPunctuation();

    [GeneratedRegex(@"^(//|/\*\*|\* |\*/)")]
    private static partial Regex WholeLineComment();

    [GeneratedRegex(@"--paper:\s*(#[0-9a-f]+)")]
    private static partial Regex PaperToken();
}
