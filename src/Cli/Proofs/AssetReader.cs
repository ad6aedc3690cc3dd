using System.Text.RegularExpressions;

namespace Cli.Proofs;

/// <summary>Finds what stylesheets and scripts load.</summary>
internal static partial class AssetReader
{
    // The names of XML vocabularies look like addresses and are never asked for.
    private const string NamespaceHost = "www.w3.org";

    /// <summary>What a stylesheet loads.</summary>
    public static PageFacts ReadStyle(string css)
    {
        var facts = new PageFacts();
        var bare = Comment().Replace(css, "");
        foreach (Match match in StyleAddress().Matches(bare))
            facts.Loads.Add(match.Groups["address"].Value.Trim());
        return facts;
    }

    /// <summary>What a script imports, and every address of another host in it.</summary>
    public static PageFacts ReadScript(string script)
    {
        var facts = new PageFacts();
        foreach (Match match in Import().Matches(script))
            facts.Loads.Add(match.Groups["address"].Value);
        foreach (Match match in WebAddress().Matches(script))
        {
            if (match.Groups["host"].Value != NamespaceHost)
                facts.Problems.Add($"it names a third party: {match.Groups["host"].Value}");
        }

        return facts;
    }

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex("""(?:url\(\s*(?:"(?<address>[^"]*)"|'(?<address>[^']*)'|(?<address>[^)"']*))|@import\s*["'](?<address>[^"']*))""", RegexOptions.IgnoreCase)]
    private static partial Regex StyleAddress();

    [GeneratedRegex("""(?:\bfrom|\bimport)\s*\(?\s*["'](?<address>[./][^"']*)["']""")]
    private static partial Regex Import();

    [GeneratedRegex("""["'`]https?://(?<host>[^/"'`]+)""")]
    private static partial Regex WebAddress();
}
