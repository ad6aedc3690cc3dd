using System.Globalization;
using System.Text;

namespace Theme;

/// <summary>How a page becomes a leaflet: the sheet, whether in large print, and the squares of the code that leads to the page.</summary>
public sealed record Leaflet(PaperSize Paper, bool LargePrint, bool[,] Code)
{
    /// <summary>The style of this leaflet, in the page itself: a foot on every sheet, and larger letters where they are asked for.</summary>
    internal string Style(PageContext here)
    {
        var (start, end) = here.Edition.RightToLeft ? ("right", "left") : ("left", "right");
        var parts = Imprint.Of(here);
        var foot = LargePrint ? parts[0] : string.Join(" · ", parts);
        return $$"""
            @page {
              size: {{(Paper == PaperSize.Letter ? "letter" : "A4")}};
              margin: 16mm 18mm {{(LargePrint ? 26 : 24)}}mm;
              @bottom-{{start}} { content: {{CssString(foot)}}; inline-size: 82%; text-align: {{start}}; font: {{FootSize}}pt/1.35 sans-serif; }
              @bottom-{{end}} { content: counter(page) " / " counter(pages); inline-size: 18%; text-align: {{end}}; font: {{FootSize}}pt/1.35 sans-serif; }
            }
            @layer utilities {
              .prose a[href^="/"]:not(.term)::after, .article-footer .page-list a::after { content: {{CssString($" ({here.BaseUrl.Authority}")}} attr(href) ")"; }
            }
            {{(LargePrint ? ThemeAssets.LargePrint : "")}}
            """;
    }

    /// <summary>The dark squares of the code as the path of a drawing, a stroke for each run of them in a row.</summary>
    internal string CodePath()
    {
        var path = new StringBuilder();
        for (var row = 0; row < Code.GetLength(0); row++)
        {
            for (var column = 0; column < Code.GetLength(1); column++)
            {
                var from = column;
                while (column < Code.GetLength(1) && Code[row, column])
                    column++;
                if (column > from)
                    path.Append(CultureInfo.InvariantCulture, $"M{from} {row}h{column - from}v1h-{column - from}z");
            }
        }

        return path.ToString();
    }

    private int FootSize => LargePrint ? 18 : 8;

    // Also safe inside a style element: nothing in it can end the string or the element.
    private static string CssString(string words) => string.Concat(words.Select(letter => letter is '"' or '\\' or '<' or '\n' ? $"\\{(int)letter:x} " : letter.ToString()).Prepend("\"").Append("\""));
}

/// <summary>The sheets that a leaflet can be made for.</summary>
public enum PaperSize
{
    /// <summary>210 by 297 millimetres.</summary>
    A4,

    /// <summary>8.5 by 11 inches.</summary>
    Letter,
}
