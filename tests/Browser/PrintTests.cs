using Browser.Tests.Leaflets;
using Browser.Tests.Library;
using Compiler.Model;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests;

/// <summary>What stands on paper: the advice and its sources, without the ways through the site.</summary>
public class PrintTests(PublishedLibrary library)
{
    [Fact]
    public async Task Navigation_is_left_out()
    {
        await using var tab = await Printed(nameof(Article));
        var shown = await tab.Page.Locator("nav:visible, form:visible, button:visible, .skip-link:visible").AllAsync();
        Faults.AssertNone(await Task.WhenAll(shown.Select(element => element.EvaluateAsync<string>("element => element.outerHTML.slice(0, 120)"))));
    }

    [Fact]
    public async Task Care_cards_and_the_list_of_references_are_printed()
    {
        await using var tab = await Printed(nameof(Article));
        foreach (var part in (string[])["h1", ".care-card", ".care-card li", ".references li", ".about-page"])
            await Expect(tab.Page.Locator(part).First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_definitions_of_the_pages_words_are_printed()
    {
        await using var tab = await Printed(nameof(Article));
        var definitions = tab.Page.Locator(".definitions dt, .definitions dd");
        Assert.Equal(library.Specimen(nameof(Article)).TermsUsed.Length * 2, await definitions.CountAsync());
        foreach (var definition in await definitions.AllAsync())
            await Expect(definition).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData(nameof(Article))]
    [InlineData(nameof(ReferencesPage))]
    public async Task The_addresses_of_works_are_printed(string type)
    {
        await using var tab = await Printed(type);
        var links = tab.Page.Locator("main a[href^=http]");
        Assert.NotEqual(0, await links.CountAsync());
        Faults.AssertNone(await links.EvaluateAllAsync<string[]>(
            "links => links.filter(link => !getComputedStyle(link, '::after').content.includes(link.getAttribute('href'))).map(link => link.outerHTML)"));
    }

    [Fact]
    public async Task Paper_is_white_in_the_dark_too()
    {
        await using var tab = await Printed(nameof(Article), new() { ColorScheme = ColorScheme.Dark });
        Assert.Equal("rgb(255, 255, 255)", await tab.Page.EvaluateAsync<string>("getComputedStyle(document.documentElement).backgroundColor"));
        Faults.AssertNone(await Axe.Findings(tab.Page));
    }

    [Fact]
    public async Task The_browsers_own_print_begins_with_the_warning_signs_and_leaves_the_page_as_it_was()
    {
        await using var tab = await library.Open();
        // Its cards stand at the end.
        await tab.Go("/failed-back-surgery/spinal-cord-stimulation/");
        await tab.Page.EvaluateAsync("document.querySelector('.care-card a').focus()");
        const string State = "document.querySelector('main').innerHTML + document.activeElement.outerHTML + scrollY";
        var before = await tab.Page.EvaluateAsync<string>(State);
        var (cards, section) = (await Words(".care-card li, .care-card-title"), (await Words(".prose > h2"))[0]);

        var path = Path.GetTempFileName();
        await tab.Page.PdfAsync(new() { Path = path });
        var printed = PdfReader.Squeezed((await PdfReader.Read(path))[0].Text);
        File.Delete(path);

        var first = printed.IndexOf(section, StringComparison.Ordinal);
        Assert.NotEmpty(cards);
        Assert.All(cards, words => Assert.InRange(printed.IndexOf(words, StringComparison.Ordinal), 0, first));
        Assert.Equal(before, await tab.Page.EvaluateAsync<string>(State));

        async Task<string[]> Words(string parts) => [.. (await tab.Page.Locator(parts).AllTextContentsAsync()).Select(PdfReader.Squeezed)];
    }

    private async Task<Tab> Printed(string type, BrowserNewContextOptions? options = null)
    {
        options ??= new();
        options.ViewportSize = Screens.Desktop;
        var tab = await library.OpenSpecimen(type, options);
        await tab.Page.EmulateMediaAsync(new() { Media = Media.Print });
        return tab;
    }
}
