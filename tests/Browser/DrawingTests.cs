using System.Text.RegularExpressions;
using Browser.Tests.Library;
using Compiler.Model;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests;

/// <summary>A drawing is heard as one picture with its name and description, and its words can be read on every screen.</summary>
public partial class DrawingTests(PublishedLibrary library, SmallSites sites) : IClassFixture<SmallSites>
{
    private const string FaultsInWords = """
        () => [...document.querySelectorAll('svg.drawing')].flatMap(drawing => {
            const name = drawing.querySelector('title').textContent, faults = [], seen = [], frame = drawing.getBoundingClientRect();
            for (const word of drawing.querySelectorAll('text')) {
                const box = word.getBoundingClientRect(), size = parseFloat(getComputedStyle(word).fontSize) * word.getScreenCTM().a;
                if (size < 14) faults.push(`${name}: "${word.textContent}" is ${size} px high`);
                if (box.left < frame.left || box.right > frame.right || box.top < frame.top || box.bottom > frame.bottom)
                    faults.push(`${name}: "${word.textContent}" leaves the drawing`);
                for (const [other, text] of seen)
                    if (box.left < other.right && other.left < box.right && box.top + 4 < other.bottom && other.top + 4 < box.bottom)
                        faults.push(`${name}: "${word.textContent}" lies over "${text}"`);
                seen.push([box, word.textContent]);
            }
            return faults;
        })
        """;

    [Fact]
    public async Task A_drawing_has_the_pages_words_as_its_name_and_its_own_as_its_description()
    {
        await using var tab = await Tab.Open(library.Browser, sites.Specimens);
        await tab.Go("/blocks/figure/");
        foreach (var name in (string[])["Three bones of the spine above each other", "The same bones again"])
            await Expect(tab.Page.GetByRole(AriaRole.Img, new() { Name = name, Exact = true })).ToHaveAccessibleDescriptionAsync(StartOfDescription());
        await Expect(tab.Page.GetByRole(AriaRole.Img)).ToHaveCountAsync(3);
        await Expect(tab.Page.Locator("figure")).ToHaveCountAsync(5);
    }

    [Fact]
    public async Task The_words_of_every_drawing_can_be_read_on_the_narrowest_phone()
    {
        var pages = library.Site.Model.Pages.Where(page => page.Inlines.OfType<Picture>().Any(picture => picture.Target?.Drawing is not null)).ToArray();
        Assert.NotEmpty(pages);
        await using var tab = await Tab.Open(library.Browser, library.Site, new() { ViewportSize = Screens.Narrowest });
        var faults = new List<string>();
        foreach (var page in pages)
        {
            await tab.Go(page.Address);
            faults.AddRange(await tab.Page.EvaluateAsync<string[]>(FaultsInWords));
        }

        Faults.AssertNone(faults);
    }

    [GeneratedRegex("^Three bones of the spine stand above each other")]
    private static partial Regex StartOfDescription();
}
