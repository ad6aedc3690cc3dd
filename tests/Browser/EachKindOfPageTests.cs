using Browser.Tests.Browsers;
using Browser.Tests.Library;
using Compiler.Model;
using Microsoft.Playwright;

namespace Browser.Tests;

/// <summary>One page of each kind, on other screens and with other settings than a phone in daylight.</summary>
public class EachKindOfPageTests(PublishedLibrary library)
{
    [Fact]
    public Task Axe_finds_nothing_on_a_desktop() => AssertSound(new() { ViewportSize = Screens.Desktop });

    [Fact]
    public Task Axe_finds_nothing_in_the_dark() => AssertSound(new() { ColorScheme = ColorScheme.Dark });

    [Fact]
    public Task Axe_finds_nothing_in_forced_colours() => AssertSound(new() { ForcedColors = ForcedColors.Active });

    [Fact]
    public async Task Axe_notices_what_is_wrong()
    {
        await using var tab = await library.OpenSpecimen(nameof(Article));
        await tab.Page.EvaluateAsync("document.documentElement.removeAttribute('lang')");
        Assert.Contains(await Axe.Findings(tab.Page), finding => finding.Contains("html-has-lang", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(1280, 40)]
    [InlineData(320, 10)]
    public async Task With_text_of_twice_the_size_nothing_scrolls_sideways_or_is_cut_off(int width, int letters)
    {
        // What a reader does in the browser's settings; it moves the breakpoints too, which a style on the page would not.
        await using var large = await Chromium.Launch("--blink-settings=defaultFontSize=32");
        await using var tab = await Tab.Open(large.Browser, library.Site, new() { ViewportSize = new() { Width = width, Height = 900 } });
        var faults = new List<string>();
        foreach (var type in PublishedSite.PageTypes)
        {
            await tab.Go(library.Specimen(type).Address);
            faults.AddRange(await tab.Page.EvaluateAsync<string[]>(CutOff));
        }

        Assert.Equal(letters, await tab.Page.EvaluateAsync<int>("[10, 20, 30, 40, 60, 80].findLast(em => matchMedia(`(min-width: ${em}em)`).matches)"));
        Faults.AssertNone(faults);
    }

    [Fact]
    public async Task In_forced_colours_a_care_card_keeps_its_frame_and_its_words()
    {
        await using var tab = await library.OpenSpecimen(nameof(Article), new() { ForcedColors = ForcedColors.Active });
        var card = tab.Page.Locator(".care-card").First;
        await Assertions.Expect(card).ToBeVisibleAsync();
        Faults.AssertNone(await card.EvaluateAsync<string[]>("""
            card => {
              const style = getComputedStyle(card), ground = getComputedStyle(document.documentElement).backgroundColor;
              const title = getComputedStyle(card.querySelector('.care-card-title'));
              return [
                parseFloat(style.borderTopWidth) < 2 && `a frame of ${style.borderTopWidth}`,
                style.borderTopStyle !== 'solid' && `a ${style.borderTopStyle} frame`,
                style.borderTopColor === ground && 'a frame of the colour of the ground',
                title.color === title.backgroundColor && 'a title of the colour of its ground',
              ].filter(Boolean);
            }
            """));
    }

    private const string CutOff = """
        () => {
          const root = document.documentElement;
          const cut = [...document.querySelectorAll('body *')].filter(element =>
            element.checkVisibility() && !element.closest('.visually-hidden, svg') && element.textContent.trim() !== ''
            && /hidden|clip/.test(getComputedStyle(element).overflow) && element.scrollWidth > element.clientWidth + 1);
          return [
            ...root.scrollWidth > root.clientWidth ? [`${location.pathname}: scrolls sideways`] : [],
            ...cut.map(element => `${location.pathname}: cut off: ${element.outerHTML.slice(0, 120)}`),
          ];
        }
        """;

    private async Task AssertSound(BrowserNewContextOptions options) =>
        Faults.AssertNone(await library.OnEachKind(options, async tab => await Axe.Findings(tab.Page)));
}
