using System.Text.RegularExpressions;

namespace Cli.Verification;

/// <summary>Digital Object Identifiers: what may be one, and how one stands in an address.</summary>
internal static partial class Doi
{
    /// <summary>Whether the text has a DOI's form (ISO 26324, as Crossref narrows it).</summary>
    public static bool IsSound(string doi) => Form().IsMatch(doi) && !doi.Any(char.IsControl) && !HasLoneSurrogate(doi);

    /// <summary>
    /// A DOI as part of a path. Its slashes stay, as the services write them, unless a part is empty or only dots: such a path would be
    /// tidied into another, so its slashes are encoded too.
    /// </summary>
    public static string InPath(string doi)
    {
        var parts = doi.Split('/');
        var slash = parts.Any(part => part.Trim('.').Length == 0) ? "%2F" : "/";
        return string.Join(slash, parts.Select(Uri.EscapeDataString));
    }

    private static bool HasLoneSurrogate(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
                i++;
            else if (char.IsSurrogate(text[i]))
                return true;
        }

        return false;
    }

    [GeneratedRegex(@"^10\.\d{4,9}/\S+$")]
    private static partial Regex Form();
}
