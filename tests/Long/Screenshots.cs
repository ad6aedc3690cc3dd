using Browser.Tests.Browsers;
using Browser.Tests.Library;
using Microsoft.Playwright;

namespace Long.Tests;

/// <summary>Pictures of one page of each kind, at five widths, light and dark, for people to look at.</summary>
internal static class Screenshots
{
    // Chromium draws no higher pictures, and nobody scrolls further.
    private const int Highest = 8000;

    private static readonly int[] Widths = [320, 390, 768, 1280, 1920];

    /// <summary>Builds the library and writes the pictures into a folder.</summary>
    public static async Task Take(string folder)
    {
        await using var site = await PublishedSite.Build("input");
        await using var chromium = await Chromium.Launch();
        foreach (var scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
        {
            foreach (var width in Widths)
            {
                await using var tab = await Tab.Open(chromium.Browser, site, new() { ColorScheme = scheme, ViewportSize = new() { Width = width, Height = 900 } });
                foreach (var type in PublishedSite.PageTypes)
                {
                    var file = Path.Combine(folder, $"{type}-{width}-{scheme}.png".ToLowerInvariant());
                    await tab.Go(site.Specimen(type).Address);
                    var height = await tab.Page.EvaluateAsync<int>("document.documentElement.scrollHeight");
                    await tab.Page.ScreenshotAsync(new() { Path = file, FullPage = true, Clip = new() { Width = width, Height = Math.Min(height, Highest) } });
                    Console.WriteLine(file);
                }
            }
        }
    }
}
