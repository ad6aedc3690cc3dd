using Browser.Tests.Library;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests;

/// <summary>What the library does not show: two languages, one written right to left, below a path of the host; and every block.</summary>
public class SmallSiteTests(PublishedLibrary library, SmallSites sites) : IClassFixture<SmallSites>
{
    [Fact]
    public async Task Below_a_path_every_page_is_served_and_sound_in_both_languages() => AssertSound(await sites.Walk(sites.BelowPath));

    [Fact]
    public async Task Below_a_path_every_link_stays_below_it_and_arrives() => Faults.AssertNone(await new LinkCheck(sites.BelowPath).Faults());

    [Theory]
    [InlineData("/", "walking")]
    [InlineData("/ar/", "المشي")]
    public async Task Below_a_path_each_language_finds_its_own_pages(string root, string words)
    {
        await using var tab = await Tab.Open(library.Browser, sites.BelowPath);
        await tab.Go(root);
        await tab.Page.Locator("header input[type=search]").FillAsync(words);
        await tab.Page.Keyboard.PressAsync("Enter");
        await Expect(tab.Page.Locator(".search-results mark").First).ToBeVisibleAsync();
        var results = tab.Page.Locator(".search-results h2 a");
        Faults.AssertNone(await results.EvaluateAllAsync<string[]>(
            "(links, root) => links.map(link => link.pathname).filter(path => !path.startsWith(root) || root === '/lib/' && path.startsWith('/lib/ar/'))",
            sites.BelowPath.Home.Local(root)));
        await results.First.ClickAsync();
        await Expect(tab.Page.Locator("h1")).ToBeVisibleAsync();
        Faults.AssertNone(tab.Complaints());
    }

    [Fact]
    public async Task A_definition_opens_beside_its_word_in_a_page_written_right_to_left()
    {
        await using var tab = await Tab.Open(library.Browser, sites.BelowPath, new() { ViewportSize = Screens.Narrowest });
        await tab.Go("/ar/walking/first-steps/");
        Assert.Equal("rtl", await tab.Page.Locator("html").GetAttributeAsync("dir"));
        await tab.Page.Locator("main a.term").First.ClickAsync();
        await Expect(tab.Page.Locator(".definition:popover-open")).ToBeInViewportAsync(new() { Ratio = 1 });
    }

    [Fact]
    public async Task Every_block_is_sound_on_a_desktop_in_the_dark()
    {
        await using var tab = await Tab.Open(library.Browser, sites.Specimens, new() { ColorScheme = ColorScheme.Dark, ViewportSize = Screens.Desktop });
        var faults = new List<string>();
        foreach (var page in sites.Specimens.Model.Pages.Where(page => page.Address.StartsWith("/blocks/", StringComparison.Ordinal)))
        {
            await tab.Go(page.Address);
            faults.AddRange(await Axe.Findings(tab.Page));
        }

        Faults.AssertNone([.. faults, .. tab.Complaints()]);
    }

    [Fact]
    public async Task Every_block_is_sound_on_a_phone() => AssertSound(await sites.Walk(sites.Specimens));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_answer_whether_a_page_helped_carries_the_page_and_nothing_else(bool script)
    {
        await using var tab = await Tab.Open(library.Browser, sites.Specimens, new() { JavaScriptEnabled = script });
        await tab.Go("/kinds/treatment/");
        await tab.Page.Locator(".feedback [value=yes]").CheckAsync();
        // The engine waits for timers, which never come where script is off.
        if (script)
            Faults.AssertNone(await Axe.Findings(tab.Page));
        await tab.Page.Locator(".feedback button").ClickAsync();
        await Expect(tab.Page.Locator("h1")).ToHaveTextAsync("Thank you");
        var sent = Assert.Single(tab.Requests, request => request.Method == "POST");
        Assert.Equal("page=%2Fkinds%2Ftreatment%2F&website=&helpful=yes&comment=", sent.PostData);
        Assert.Equal(sites.Specimens.At("/thanks/"), sent.Url);
        Faults.AssertNone(tab.Complaints());
    }

    private static void AssertSound(IEnumerable<Visit> visits) => Faults.AssertNone(
        from visit in visits
        from fault in (string[])
        [
            .. visit.Status == 200 ? [] : (string[])[$"{visit.Page.Address}: {visit.Status}"],
            .. visit.Complaints, .. visit.AxeFindings, .. visit.LandmarkFaults,
            .. visit.ScrollsSideways ? (string[])[$"{visit.Page.Address}: scrolls sideways"] : [],
        ]
        select fault);
}
