using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Components;
using YamlDotNet.RepresentationModel;

namespace Theme;

/// <summary>The interface's words in one language, by dotted keys, from <c>Words/&lt;language&gt;.yml</c>.</summary>
public sealed class Words
{
    private static readonly ConcurrentDictionary<string, Words> Loaded = new(StringComparer.OrdinalIgnoreCase);
    private static readonly FrozenSet<string> Categories = new[] { "zero", "one", "two", "few", "many", "other" }.ToFrozenSet();

    private readonly FrozenDictionary<string, string> phrases;
    private readonly FrozenDictionary<string, FrozenDictionary<string, string>> counts;

    private Words(string language, YamlMappingNode root)
    {
        Language = language;
        var foundPhrases = new Dictionary<string, string>();
        var foundCounts = new Dictionary<string, FrozenDictionary<string, string>>();
        Collect(root, "", foundPhrases, foundCounts);
        phrases = foundPhrases.ToFrozenDictionary();
        counts = foundCounts.ToFrozenDictionary();
    }

    /// <summary>The languages that have words, in order of their tags.</summary>
    public static ImmutableArray<string> Languages { get; } =
    [
        .. typeof(Words).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith("Words/", StringComparison.Ordinal))
            .Select(name => Path.GetFileNameWithoutExtension(name))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The language's tag.</summary>
    public string Language { get; }

    /// <summary>Every key, in order; one for all the forms of a counted phrase.</summary>
    public ImmutableArray<string> Keys => [.. phrases.Keys.Concat(counts.Keys).Order(StringComparer.Ordinal)];

    /// <summary>The phrase of a key.</summary>
    public string this[string key] => phrases.TryGetValue(key, out var phrase) ? phrase : throw Missing(key);

    /// <summary>The phrase of a key that an author's own word completes, or null.</summary>
    public string? Find(string key) => phrases.GetValueOrDefault(key);

    /// <summary>A language's words; a regional tag such as <c>es-MX</c> takes its main language's.</summary>
    public static Words For(string language) => Loaded.GetOrAdd(language, Load);

    /// <summary>A phrase with its <c>{names}</c> filled in, as plain text.</summary>
    public string Fill(string key, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        var phrase = this[key];
        foreach (var (name, value) in values)
            phrase = phrase.Replace($"{{{name}}}", Convert.ToString(value, CultureInfo.InvariantCulture), StringComparison.Ordinal);
        return phrase;
    }

    /// <summary>A phrase with its <c>{names}</c> filled in, as markup: only a <see cref="MarkupString"/> may bring elements.</summary>
    public MarkupString Markup(string key, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        var phrase = Html.Escaped(this[key]);
        foreach (var (name, value) in values)
        {
            var words = value is MarkupString markup ? markup.Value : Html.Escaped(Convert.ToString(value, CultureInfo.InvariantCulture));
            phrase = phrase.Replace($"{{{name}}}", words, StringComparison.Ordinal);
        }

        return new MarkupString(phrase);
    }

    /// <summary>The form of a counted phrase that this number takes in this language.</summary>
    public string Count(string key, int count)
    {
        var forms = Forms(key);
        var form = forms.TryGetValue(Category(count), out var exact) ? exact : forms["other"];
        return form.Replace("{count}", count.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    /// <summary>Every form of a counted phrase by its CLDR category, for scripts that count themselves.</summary>
    public string FormsAsJson(string key) => new JsonObject([.. Forms(key).Select(form => KeyValuePair.Create(form.Key, (JsonNode?)form.Value))]).ToJsonString();

    /// <summary>Every form of a counted phrase by its CLDR category.</summary>
    public IReadOnlyDictionary<string, string> Forms(string key) => counts.TryGetValue(key, out var forms) ? forms : throw Missing(key);

    /// <summary>A date as this language writes it.</summary>
    public string Date(DateOnly date) =>
        Fill("date.format", ("day", date.Day), ("month", this[$"date.month-{date.Month}"]), ("year", date.Year));

    private static Words Load(string language)
    {
        var tag = language.Split('-')[0].ToLowerInvariant();
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Words/{tag}.yml")
            ?? throw new InvalidOperationException($"The theme has no words in the language \"{language}\": add theme/Words/{tag}.yml.");
        var yaml = new YamlStream();
        yaml.Load(new StreamReader(stream));
        return new Words(tag, (YamlMappingNode)yaml.Documents[0].RootNode);
    }

    private static void Collect(
        YamlMappingNode node, string prefix, Dictionary<string, string> phrases, Dictionary<string, FrozenDictionary<string, string>> counts)
    {
        foreach (var (keyNode, value) in node.Children)
        {
            var key = prefix + ((YamlScalarNode)keyNode).Value;
            if (value is not YamlMappingNode inner)
                phrases[key] = ((YamlScalarNode)value).Value ?? "";
            else if (inner.Children.Keys.All(name => Categories.Contains(((YamlScalarNode)name).Value ?? "")))
                counts[key] = inner.Children.ToFrozenDictionary(pair => ((YamlScalarNode)pair.Key).Value!, pair => ((YamlScalarNode)pair.Value).Value!);
            else
                Collect(inner, key + ".", phrases, counts);
        }
    }

    // CLDR's plural rules for whole numbers, https://cldr.unicode.org/index/cldr-spec/plural-rules.
    private string Category(int count) => (Language, count, count % 100) switch
    {
        ("ar", 0, _) => "zero",
        (_, 1, _) => "one",
        ("ar", 2, _) => "two",
        ("ar", _, >= 3 and <= 10) => "few",
        ("ar", _, >= 11) => "many",
        _ => "other",
    };

    private KeyNotFoundException Missing(string key) => new($"theme/Words/{Language}.yml has no words for \"{key}\".");
}
