using Browser.Tests.Library;
using Compiler.Model;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests;

/// <summary>Walking through "What should I read next?" with script switched off.</summary>
public class GuideTests(PublishedLibrary library)
{
    private const string Start = "/guides/what-to-read-next/";

    private static readonly BrowserNewContextOptions Off = new() { JavaScriptEnabled = false };

    [Fact]
    public async Task Answers_lead_from_the_home_page_to_pages_and_nothing_is_kept_or_sent()
    {
        await using var tab = await library.Open(new(Off));
        await tab.Go("/");
        await Choose(tab, "I am not sure where to start");
        await Expect(tab.Page.Locator("h1")).ToHaveTextAsync("What should I read next?");
        foreach (var answer in (string[])["No, none of these", "No, none of these", "No, none of these", "I still hurt after an operation", "It never really went away", "Mostly in a leg"])
            await Choose(tab, answer);
        await Expect(tab.Page.Locator("h1")).ToHaveTextAsync("Leg pain that never went away");
        await Expect(tab.Page.Locator("main .note")).ToContainTextAsync("This is not a diagnosis.");
        await Choose(tab, "Back to the question");
        await Expect(tab.Page.Locator("h1")).ToHaveTextAsync("Where has the pain stayed?");
        await Choose(tab, "Mostly in a leg");
        await tab.Page.Locator(".page-list a").First.ClickAsync();
        await Expect(tab.Page.Locator("h1")).ToHaveTextAsync("When nerves stay squeezed or get squeezed again");

        Assert.Empty(await tab.Page.Context.CookiesAsync());
        Assert.All(tab.Requests, request => Assert.Equal(("GET", ""), (request.Method, new Uri(request.Url).Query)));
    }

    [Fact]
    public async Task With_the_keyboard_alone_a_warning_sign_leads_to_the_emergency_card()
    {
        await using var tab = await library.Open(new(Off));
        await tab.Go(Start);
        var yes = tab.Page.Locator(".answers a").First;
        for (var presses = 0; presses < 40 && !await yes.EvaluateAsync<bool>("link => link === document.activeElement"); presses++)
            await tab.Page.Keyboard.PressAsync("Tab");
        await Expect(yes).ToBeFocusedAsync();
        await tab.Page.Keyboard.PressAsync("Enter");

        var card = tab.Page.Locator(".care-card[data-urgency=emergency]");
        await Expect(card).ToBeInViewportAsync();
        await Expect(card.Locator("h2 a")).ToHaveAttributeAsync("href", "tel:911");
        var signs = library.Site.Model.Editions[0].RedFlags.Where(sign => sign.Urgency == Urgency.Emergency).Select(sign => sign.Says);
        await Expect(card.Locator("li")).ToHaveTextAsync(signs.ToArray());
    }

    [Fact]
    public async Task The_first_page_shows_the_whole_guide_and_every_answer_is_large_enough_to_hit()
    {
        await using var tab = await library.Open(new(Off));
        await tab.Go(Start);
        var guide = library.Site.Model.Pages.OfType<GuidePage>().Single(page => page.Address == Start).Guide;
        var shown = await tab.Page.Locator(".outline a").EvaluateAllAsync<string[]>("links => links.map(link => link.pathname)");
        Assert.Equal(guide.Steps.Select(step => step.Address).Order(), shown.Distinct().Order());
        var heights = await tab.Page.Locator(".answers a").EvaluateAllAsync<double[]>("links => links.map(link => link.getBoundingClientRect().height)");
        Assert.All(heights, height => Assert.True(height >= 44, $"{height} px"));
    }

    private static async Task Choose(Tab tab, string words) =>
        await tab.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = words }).First.ClickAsync();
}
