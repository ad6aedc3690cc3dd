using System.Text;
using System.Text.RegularExpressions;

namespace Browser.Tests.Library;

/// <summary>Pages on paper.</summary>
internal static partial class Paper
{
    /// <summary>How many sides a page takes as it is printed now.</summary>
    public static async Task<int> Sides(Tab tab, string format, bool landscape = false)
    {
        var pdf = await tab.Page.PdfAsync(new() { Format = format, Landscape = landscape });
        return PageObject().Count(Encoding.Latin1.GetString(pdf));
    }

    [GeneratedRegex(@"/Type\s*/Page\b(?!s)")]
    private static partial Regex PageObject();
}
