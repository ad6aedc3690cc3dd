using Browser.Tests.Library;
using Compiler.Model;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests;

/// <summary>A medical word shows its definition by keyboard, mouse and touch, and is a link without script.</summary>
public class DefinitionTests(PublishedLibrary library)
{
    private const string FocusedTerm = "document.activeElement.matches('a.term') ? document.activeElement.pathname.split('/').at(-2) : null";

    [Fact]
    public async Task Enter_opens_it_and_Escape_closes_it_and_gives_the_focus_back()
    {
        await using var tab = await library.OpenSpecimen(nameof(Article));
        var term = await FocusTerm(tab);
        await tab.Page.Keyboard.PressAsync("Enter");
        await Expect(Definition(tab, term)).ToBeVisibleAsync();
        Assert.True(await tab.Page.EvaluateAsync<bool>("document.activeElement.closest('.definition') !== null"));
        Faults.AssertNone(await Axe.Findings(tab.Page));
        await tab.Page.Keyboard.PressAsync("Escape");
        await Expect(Definition(tab, term)).ToBeHiddenAsync();
        Assert.Equal(term, await tab.Page.EvaluateAsync<string>(FocusedTerm));
        Assert.Empty(tab.Complaints());
    }

    [Fact]
    public async Task Its_close_button_gives_the_focus_back()
    {
        await using var tab = await library.OpenSpecimen(nameof(Article));
        var term = await FocusTerm(tab);
        await tab.Page.Keyboard.PressAsync("Enter");
        await tab.Page.Keyboard.PressAsync("Tab");
        Assert.True(await tab.Page.EvaluateAsync<bool>("document.activeElement.matches('.definition a[href]')"));
        await tab.Page.Keyboard.PressAsync("Tab");
        await tab.Page.Keyboard.PressAsync("Enter");
        await Expect(Definition(tab, term)).ToBeHiddenAsync();
        Assert.Equal(term, await tab.Page.EvaluateAsync<string>(FocusedTerm));
    }

    [Fact]
    public async Task A_click_opens_it_and_a_click_elsewhere_closes_it()
    {
        await using var tab = await library.OpenSpecimen(nameof(Article), new() { ViewportSize = Screens.Desktop });
        var address = tab.Page.Url;
        var term = await SlugOf(Term(tab));
        await Term(tab).ClickAsync();
        await Expect(Definition(tab, term)).ToBeVisibleAsync();
        await Expect(Definition(tab, term)).ToContainTextAsync(DefinitionOf(term));
        Assert.Equal(address, tab.Page.Url);
        Faults.AssertNone(await Axe.Findings(tab.Page));
        await tab.Page.Locator("h1").ClickAsync();
        await Expect(Definition(tab, term)).ToBeHiddenAsync();
    }

    [Fact]
    public async Task The_mouse_over_a_word_opens_it_and_Escape_closes_it()
    {
        await using var tab = await library.OpenSpecimen(nameof(Article), new() { ViewportSize = Screens.Desktop });
        var term = await SlugOf(Term(tab));
        await Term(tab).HoverAsync();
        await Expect(Definition(tab, term)).ToBeVisibleAsync();
        await tab.Page.Keyboard.PressAsync("Escape");
        await Expect(Definition(tab, term)).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_touch_opens_it_within_the_screen()
    {
        await using var tab = await library.OpenSpecimen(nameof(Article), new() { HasTouch = true, IsMobile = true, ViewportSize = Screens.Narrowest });
        var address = tab.Page.Url;
        var term = await SlugOf(Term(tab));
        await Term(tab).TapAsync();
        await Expect(Definition(tab, term)).ToBeVisibleAsync();
        Assert.Equal(address, tab.Page.Url);
        await Expect(Definition(tab, term)).ToBeInViewportAsync(new() { Ratio = 1 });
        await tab.Page.Locator("h1").TapAsync(new() { Force = true });
        await Expect(Definition(tab, term)).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Without_script_the_word_leads_to_its_page()
    {
        await using var tab = await library.OpenSpecimen(nameof(Article), new() { JavaScriptEnabled = false });
        var term = await SlugOf(Term(tab));
        await Term(tab).ClickAsync();
        await Expect(tab.Page).ToHaveURLAsync(library.Site.At($"/glossary/{term}/"));
        await Expect(tab.Page.Locator("main")).ToContainTextAsync(DefinitionOf(term));
    }

    private static ILocator Term(Tab tab) => tab.Page.Locator("main a.term").First;

    private ILocator Definition(Tab tab, string term) =>
        tab.Page.GetByRole(AriaRole.Dialog, new() { Name = library.Site.Model.Editions[0].Terms.Single(known => known.Slug == term).Name });

    private static async Task<string> SlugOf(ILocator term) => (await term.GetAttributeAsync("href"))!.Split('/')[^2];

    private static async Task<string> FocusTerm(Tab tab)
    {
        await Term(tab).FocusAsync();
        return await tab.Page.EvaluateAsync<string>(FocusedTerm);
    }

    private string DefinitionOf(string slug) => library.Site.Model.Editions[0].Terms.Single(term => term.Slug == slug).Definition;
}
