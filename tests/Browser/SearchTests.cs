using System.Text.RegularExpressions;
using Browser.Tests.Library;
using Compiler.Model;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests;

/// <summary>Finding a page by words, which no server ever hears.</summary>
public class SearchTests(PublishedLibrary library)
{
    private const string Words = "stimulator battery";

    [Fact]
    public async Task The_headers_form_leads_to_results_that_are_announced_and_marked()
    {
        await using var tab = await library.OpenSpecimen(nameof(HomePage));
        await SearchFromHeader(tab, Words);
        await Expect(Results(tab).First).ToBeVisibleAsync();
        await Expect(tab.Page.Locator(".search-count")).ToHaveTextAsync(new Regex(@"^\d+ results?$"));
        await Expect(tab.Page.Locator(".search-results mark").First).ToBeVisibleAsync();
        await Expect(tab.Page.Locator("main input[type=search]")).ToHaveValueAsync(Words);
        Faults.AssertNone([.. await Axe.Findings(tab.Page), .. tab.Complaints()]);
    }

    [Fact]
    public async Task No_request_carries_the_words()
    {
        // The server tells what it heard: a browser never tells all headers of a request that was cut short. No other test says this word.
        const string secret = "qzxjv";
        await using var tab = await library.OpenSpecimen(nameof(HomePage));
        await SearchFromHeader(tab, $"{Words} {secret}");
        await Expect(tab.Page.Locator(".search-count")).Not.ToBeEmptyAsync();
        await tab.Page.Locator("main input[type=search]").FillAsync($"numbness {secret}");
        await Expect(Results(tab).Filter(new() { HasText = "umbness" }).First).ToBeVisibleAsync();
        Assert.Contains(tab.Requests, request => request.Url.Contains("/pagefind/", StringComparison.Ordinal));
        Assert.All(tab.Requests, request => Assert.Equal("GET", request.Method));
        Assert.DoesNotContain(tab.Requests, request => request.IsNavigationRequest && new Uri(request.Url).Query.Length > 0);
        Assert.DoesNotContain(library.Site.Heard, heard => heard.Contains(secret, StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("topic")]
    [InlineData("type")]
    public async Task A_filter_narrows_the_results(string name)
    {
        await using var tab = await Search("pain");
        var everything = await Announced(tab);
        var filter = tab.Page.Locator($"select[name={name}]");
        // What is shown of an option ends in a number as soon as that is known.
        var choice = await filter.Locator("option").Nth(2).EvaluateAsync<string>("option => option.value");
        await filter.SelectOptionAsync(choice);
        await Expect(tab.Page.Locator(".search-results > ol > li > .quiet").First).ToContainTextAsync(choice);
        var labels = await tab.Page.Locator(".search-results > ol > li > .quiet").AllTextContentsAsync();
        Assert.All(labels, label => Assert.Contains(choice, label, StringComparison.Ordinal));
        Assert.InRange(await Announced(tab), 1, everything - 1);
        Faults.AssertNone(await Axe.Findings(tab.Page));
    }

    [Fact]
    public async Task The_keyboard_reaches_the_results_and_opens_one()
    {
        await using var tab = await Search(Words);
        await tab.Page.Locator("main input[type=search]").FocusAsync();
        var reached = false;
        for (var press = 0; press < 10 && !reached; press++)
        {
            await tab.Page.Keyboard.PressAsync("Tab");
            reached = await tab.Page.EvaluateAsync<bool>("document.activeElement === document.querySelector('.search-results a')");
        }

        Assert.True(reached);
        var title = await Results(tab).First.Locator("a").First.TextContentAsync();
        await tab.Page.Keyboard.PressAsync("Enter");
        await Expect(tab.Page.Locator("h1")).ToHaveTextAsync(title!);
    }

    [Fact]
    public async Task Words_that_are_nowhere_are_said_to_be_nowhere()
    {
        await using var tab = await library.OpenSpecimen(nameof(HomePage));
        await SearchFromHeader(tab, "zzyzxqq");
        await Expect(tab.Page.Locator(".search-count")).ToContainTextAsync("Nothing found");
        await Expect(Results(tab)).ToHaveCountAsync(0);
        Faults.AssertNone([.. await Axe.Findings(tab.Page), .. tab.Complaints()]);
    }

    [Fact]
    public async Task More_results_follow_on_request_and_the_focus_goes_to_them()
    {
        await using var tab = await Search("pain");
        var shown = await Results(tab).CountAsync();
        await tab.Page.Locator(".search-more").FocusAsync();
        await tab.Page.Keyboard.PressAsync("Enter");
        await Expect(Results(tab)).Not.ToHaveCountAsync(shown);
        Assert.True(await tab.Page.EvaluateAsync<bool>("document.activeElement.matches('.search-results a')"));
    }

    [Fact]
    public async Task Words_of_patients_find_the_medical_word()
    {
        // A word that its page does not show: it is searched and never printed.
        var term = library.Site.Model.Editions[0].Terms.First(term => term.SearchOnly.Length > 0);
        await using var tab = await Search(term.SearchOnly[0]);
        await Expect(tab.Page.Locator(".search-results h2 a", new() { HasText = term.Name }).First).ToBeVisibleAsync();
    }

    private static ILocator Results(Tab tab) => tab.Page.Locator(".search-results h2");

    private async Task SearchFromHeader(Tab tab, string words)
    {
        await tab.Page.Locator("header input[type=search]").FillAsync(words);
        await tab.Page.Keyboard.PressAsync("Enter");
        await Expect(tab.Page).ToHaveURLAsync(new Regex(Regex.Escape($"{library.Site.At("/search/")}#q={Uri.EscapeDataString(words)}") + "$"));
    }

    private static async Task<int> Announced(Tab tab)
    {
        var said = await tab.Page.Locator(".search-count").TextContentAsync();
        return int.Parse(said!.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture);
    }

    private async Task<Tab> Search(string words)
    {
        var tab = await library.Open();
        await tab.Page.GotoAsync(library.Site.At("/search/") + "#q=" + Uri.EscapeDataString(words));
        await Expect(Results(tab).First).ToBeVisibleAsync();
        return tab;
    }
}
