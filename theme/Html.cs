using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Theme;

/// <summary>Escaping words for HTML, and tidying what the components wrote.</summary>
internal static partial class Html
{
    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\"");

    /// <summary>Appends words as text or as the value of a double-quoted attribute.</summary>
    public static StringBuilder Escape(this StringBuilder html, string? text)
    {
        var rest = text.AsSpan();
        for (var at = rest.IndexOfAny(Special); at >= 0; at = rest.IndexOfAny(Special))
        {
            html.Append(rest[..at]).Append(rest[at] switch { '&' => "&amp;", '<' => "&lt;", '>' => "&gt;", _ => "&quot;" });
            rest = rest[(at + 1)..];
        }

        return html.Append(rest);
    }

    /// <summary>Words as text or as the value of a double-quoted attribute.</summary>
    public static string Escaped(string? text) => new StringBuilder().Escape(text).ToString();

    /// <summary>One line break for each stretch of white space with a line break in it, and letters instead of their numbers.</summary>
    /// <remarks>The framework writes é as &amp;#xE9;, which triples the weight of a page in Arabic.</remarks>
    public static string Tidy(string html)
    {
        var tidy = new StringBuilder(html.Length);
        var at = 0;
        foreach (Match kept in Preformatted().Matches(html))
        {
            tidy.Append(TidyPart(html[at..kept.Index])).Append(kept.Value);
            at = kept.Index + kept.Length;
        }

        return tidy.Append(TidyPart(html[at..])).ToString().Trim() + "\n";
    }

    private static string TidyPart(string html) => NumberedLetter().Replace(LineBreaks().Replace(html.Replace(" />", ">", StringComparison.Ordinal), "\n"), Letter);

    private static string Letter(Match match)
    {
        var code = int.Parse(match.Groups[1].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        return code is < 0x20 or '"' or '&' or '<' or '>' ? match.Value : char.ConvertFromUtf32(code);
    }

    [GeneratedRegex(@"<pre\b.*?</pre>", RegexOptions.Singleline)]
    private static partial Regex Preformatted();

    [GeneratedRegex(@"[ \t\r]*\n\s*")]
    private static partial Regex LineBreaks();

    [GeneratedRegex("&#x([0-9A-Fa-f]+);")]
    private static partial Regex NumberedLetter();
}
