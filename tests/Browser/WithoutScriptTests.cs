using Browser.Tests.Library;
using Compiler.Model;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests;

/// <summary>With script switched off everything can be read and found.</summary>
public class WithoutScriptTests(PublishedLibrary library)
{
    private static readonly BrowserNewContextOptions Off = new() { JavaScriptEnabled = false };

    // Controls that only work with script, and what they report, are not for reading.
    private const string ReadWords = """
        () => document.querySelectorAll('main button').forEach(button => button.remove()) ?? [...document.querySelectorAll('main :is(h1, h2, h3, h4, p, li, dt, dd, th, td, figcaption)')]
            .filter(element => element.checkVisibility() && !element.closest('form, fieldset, [role=status]'))
            .map(element => element.innerText).join('\n')
        """;

    [Fact]
    public async Task Every_kind_of_page_shows_the_same_words()
    {
        var with = await Words(new());
        var without = await Words(new(Off));
        foreach (var type in PublishedSite.PageTypes)
        {
            Assert.True(without[type].Length > 100, $"{type} shows only: {without[type]}");
            if (type is not (nameof(SearchPage) or nameof(AppointmentPage)))
                Assert.Equal(with[type], without[type]);
        }
    }

    [Theory]
    [InlineData(nameof(HomePage), "header")]
    [InlineData(nameof(SearchPage), "main")]
    public async Task The_search_form_opens_the_A_to_Z_and_sends_nothing(string type, string part)
    {
        await using var tab = await library.OpenSpecimen(type, new(Off));
        await tab.Page.Locator($"{part} input[type=search]").FillAsync("saddle numbness");
        await tab.Page.Keyboard.PressAsync("Enter");
        await Expect(tab.Page).ToHaveURLAsync(library.Site.At(library.Specimen(nameof(AlphabetPage)).Address) + "?");
        foreach (var request in tab.Requests)
        {
            Assert.DoesNotContain("numbness", request.Url + request.PostData, StringComparison.Ordinal);
            Assert.True(new Uri(request.Url).Query is "" or "?", request.Url);
        }
    }

    [Fact]
    public async Task The_search_page_says_so_and_leads_to_the_A_to_Z()
    {
        await using var tab = await library.OpenSpecimen(nameof(SearchPage), new(Off));
        await tab.Page.Locator("main").GetByRole(AriaRole.Link, new() { Name = "A to Z" }).First.ClickAsync();
        await Expect(tab.Page).ToHaveURLAsync(library.Site.At(library.Specimen(nameof(AlphabetPage)).Address));
    }

    [Fact]
    public async Task The_menu_opens_on_a_phone()
    {
        await using var tab = await library.OpenSpecimen(nameof(Article), new(Off));
        await tab.Page.Locator(".menu-button").ClickAsync();
        await Expect(tab.Page.Locator("#menu")).ToBeVisibleAsync();
        await Expect(tab.Page.Locator("#menu a").First).ToBeInViewportAsync();
    }

    private async Task<Dictionary<string, string>> Words(BrowserNewContextOptions options)
    {
        var words = new Dictionary<string, string>();
        await using var tab = await library.Open(options);
        foreach (var type in PublishedSite.PageTypes)
        {
            await tab.Go(library.Specimen(type).Address);
            await Expect(tab.Page.Locator("h1")).ToBeVisibleAsync();
            words[type] = await tab.Page.EvaluateAsync<string>(ReadWords);
        }

        return words;
    }
}
