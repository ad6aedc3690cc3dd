using System.Text.RegularExpressions;

namespace Cli.Proofs;

/// <summary>Finds what stylesheets and scripts load.</summary>
internal static partial class AssetReader
{
    // The names of XML vocabularies look like addresses and are never asked for.
    private const string NamespaceHost = "www.w3.org";

    // All that a script may keep in a reader's browser: the questions that they tick and note on. The privacy page tells of it.
    private static readonly string[] KeptKeys = ["take-along"];

    /// <summary>What a stylesheet loads.</summary>
    public static PageFacts ReadStyle(string css)
    {
        var facts = new PageFacts();
        var bare = Comment().Replace(css, "");
        foreach (Match match in StyleAddress().Matches(bare))
            facts.Loads.Add(match.Groups["address"].Value.Trim());
        return facts;
    }

    /// <summary>What a script imports; every address of another host in it; whatever it keeps in a browser, or sends unseen, beyond what is allowed.</summary>
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

        foreach (Match match in Keeping().Matches(script))
        {
            if (!KeptKeys.Contains(match.Groups["key"].Value))
                facts.Problems.Add($"it keeps something in the reader's browser that is not on the list of what it may keep: {match.Value}");
        }

        foreach (Match match in Sending().Matches(script))
            facts.Problems.Add($"it sends something unseen: {match.Value}");
        return facts;
    }

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex("""(?:url\(\s*(?:"(?<address>[^"]*)"|'(?<address>[^']*)'|(?<address>[^)"']*))|@import\s*["'](?<address>[^"']*))""", RegexOptions.IgnoreCase)]
    private static partial Regex StyleAddress();

    [GeneratedRegex("""(?:\bfrom|\bimport)\s*\(?\s*["'](?<address>[./][^"']*)["']""")]
    private static partial Regex Import();

    // Local storage is allowed by a key that stands there in full; every other way to it, and every other store, is not.
    [GeneratedRegex("""\blocalStorage\b(?:\.(?:getItem|setItem|removeItem)\(\s*["'](?<key>[^"']*)["'])?|\bsessionStorage\b|\bindexedDB\b|\bcookieStore\b|\bdocument\.cookie\b|\bcaches\.open\b""")]
    private static partial Regex Keeping();

    [GeneratedRegex("""\b(?:sendBeacon|fetchLater|XMLHttpRequest|WebSocket|RTCPeerConnection)\b""")]
    private static partial Regex Sending();

    [GeneratedRegex("""["'`]https?://(?<host>[^/"'`]+)""")]
    private static partial Regex WebAddress();
}
