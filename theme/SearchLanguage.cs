using System.Collections.Immutable;
using System.Reflection;
using YamlDotNet.RepresentationModel;

namespace Theme;

/// <summary>What the search knows about a language, from <c>Search/&lt;language&gt;.yml</c>; a language without that file has none of it.</summary>
public sealed record SearchLanguage
{
    /// <summary>Words that carry no weight, words that carry none for ranking, words of everyday life, and words that deny.</summary>
    public required string Stop { get; init; }

    /// <summary>Words that carry no weight for ranking alone.</summary>
    public required string Light { get; init; }

    /// <summary>Words that are right as they are, though no page may use them.</summary>
    public required string Known { get; init; }

    /// <summary>Words that deny.</summary>
    public required string Not { get; init; }

    /// <summary>Words of somebody who asks about a danger and does not describe one, or speaks of what is old.</summary>
    public required string Asks { get; init; }

    /// <summary>Words of what the whole library is about.</summary>
    public required string Subject { get; init; }

    /// <summary>Words that mean the same, a group an entry.</summary>
    public required ImmutableArray<string> Same { get; init; }

    /// <summary>Words that mean the same when a warning sign is described.</summary>
    public required ImmutableArray<string> Help { get; init; }

    /// <summary>A language's knowledge; a regional tag such as <c>es-MX</c> takes its main language's.</summary>
    public static SearchLanguage For(string language)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Search/{language.Split('-')[0].ToLowerInvariant()}.yml");
        var root = new YamlMappingNode();
        if (stream is not null)
        {
            var yaml = new YamlStream();
            yaml.Load(new StreamReader(stream));
            root = (YamlMappingNode)yaml.Documents[0].RootNode;
        }

        return new SearchLanguage
        {
            Stop = Text(root, "stop"),
            Light = Text(root, "light"),
            Known = Text(root, "known"),
            Not = Text(root, "not"),
            Asks = Text(root, "asks"),
            Subject = Text(root, "subject"),
            Same = List(root, "same"),
            Help = List(root, "help"),
        };
    }

    private static string Text(YamlMappingNode root, string key) => Node(root, key) is YamlScalarNode { Value: { } text } ? text.Trim() : "";

    private static ImmutableArray<string> List(YamlMappingNode root, string key) =>
        Node(root, key) is YamlSequenceNode items ? [.. items.Cast<YamlScalarNode>().Select(item => item.Value!.Trim())] : [];

    private static YamlNode? Node(YamlMappingNode root, string key) => root.Children.TryGetValue(new YamlScalarNode(key), out var node) ? node : null;
}
