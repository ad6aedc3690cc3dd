using System.Buffers;
using System.Globalization;
using System.Text;

namespace Theme;

/// <summary>Escaping words for HTML, and tidying what the components wrote.</summary>
internal static class Html
{
    private static readonly SearchValues<char> Untidy = SearchValues.Create("\n/&<");

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
    public static string Tidy(StringBuilder html, StringBuilder tidy)
    {
        var rest = InOnePiece(html).Trim();
        for (var at = rest.IndexOfAny(Untidy); at >= 0; at = rest.IndexOfAny(Untidy))
        {
            tidy.Append(rest[..at]);
            rest = rest[at..];
            rest = rest[0] switch
            {
                '\n' => BreakLine(tidy, rest),
                '/' => CloseTag(tidy, rest),
                '&' => WriteLetter(tidy, rest),
                _ => CopyPreformatted(tidy, rest),
            };
        }

        return tidy.Append(rest).Append('\n').ToString();
    }

    /// <summary>What was written; without a copy where it is in one piece.</summary>
    private static ReadOnlySpan<char> InOnePiece(StringBuilder html)
    {
        var pieces = html.GetChunks().GetEnumerator();
        return pieces.MoveNext() && pieces.Current.Length == html.Length ? pieces.Current.Span : html.ToString();
    }

    private static ReadOnlySpan<char> BreakLine(StringBuilder tidy, ReadOnlySpan<char> rest)
    {
        while (tidy.Length > 0 && tidy[^1] is ' ' or '\t' or '\r')
            tidy.Length--;
        tidy.Append('\n');
        return rest.TrimStart();
    }

    private static ReadOnlySpan<char> CloseTag(StringBuilder tidy, ReadOnlySpan<char> rest)
    {
        if (tidy.Length > 0 && tidy[^1] == ' ' && rest.StartsWith("/>"))
            tidy.Length--;
        else
            tidy.Append('/');
        return rest[1..];
    }

    private static ReadOnlySpan<char> WriteLetter(StringBuilder tidy, ReadOnlySpan<char> rest)
    {
        const string number = "&#x";
        var end = rest.IndexOf(';');
        if (end > number.Length && rest.StartsWith(number) && int.TryParse(rest[number.Length..end], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            && code is >= 0x20 and not ('"' or '&' or '<' or '>'))
        {
            tidy.Append(char.ConvertFromUtf32(code));
            return rest[(end + 1)..];
        }

        tidy.Append('&');
        return rest[1..];
    }

    /// <summary>Goes over one tag; white space in preformatted text stays as it is.</summary>
    private static ReadOnlySpan<char> CopyPreformatted(StringBuilder tidy, ReadOnlySpan<char> rest)
    {
        const string end = "</pre>";
        var length = rest.StartsWith("<pre") && rest.Length > 4 && !char.IsLetterOrDigit(rest[4]) && rest.IndexOf(end) is var at and > 0 ? at + end.Length : 1;
        tidy.Append(rest[..length]);
        return rest[length..];
    }
}
