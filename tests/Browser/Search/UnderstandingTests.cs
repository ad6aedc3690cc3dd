using System.Globalization;
using System.Text.RegularExpressions;
using Browser.Tests.Library;
using Compiler.Model;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests.Search;

/// <summary>Help first, spelling, definitions and suggestions, as a reader meets them.</summary>
public class UnderstandingTests(PublishedLibrary library)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    [Theory]
    [InlineData("no feeling when I wipe", "emergency")]
    [InlineData("i want to die", "crisis")]
    [InlineData("pus coming out of wound", "urgent")]
    public async Task Help_stands_above_everything_and_before_the_index_has_loaded(string words, string urgency)
    {
        await using var tab = await Open(words, withoutIndex: true);
        await Expect(tab.Page.Locator(".search-help:visible")).ToHaveAttributeAsync("data-urgency", urgency);
        await Expect(tab.Page.Locator(".search-help:visible li:visible").First).ToBeVisibleAsync();
        await Expect(tab.Page.Locator(".search-help-link:visible")).ToHaveAttributeAsync("href", new Regex("/get-help/"));
    }

    [Fact]
    public async Task What_cards_warn_of_is_found_on_the_help_pages_alone()
    {
        var sign = library.Site.Model.Editions[0].RedFlags.Single(flag => flag.Id == "saddle-numbness").Says;
        await using var tab = await library.Open();
        await tab.Go("/search/");
        var addresses = await tab.Page.EvaluateAsync<string[]>("""
            async (words) => {
              const { base } = document.querySelector('#search form').dataset;
              const pagefind = await import(`${base}/pagefind/pagefind.js`);
              const { results } = await pagefind.search(words);
              return Promise.all(results.map(async (result) => (await result.data()).url.slice(base.length)));
            }
            """, $"\"{sign}\"").WaitAsync(Patience, TestContext.Current.CancellationToken);
        Assert.NotEmpty(addresses);
        Assert.All(addresses, address => Assert.StartsWith("/get-help/", address));
    }

    [Fact]
    public async Task Spelling_is_put_right_and_can_be_left_as_it_is()
    {
        await using var tab = await Open("lamanectomy");
        await Expect(tab.Page.Locator(".search-spelling")).ToHaveTextAsync("Showing results for laminectomy. Search instead for lamanectomy");
        await Expect(tab.Page.Locator(".search-results h2").First).ToBeVisibleAsync();
        Faults.AssertNone([.. await Axe.Findings(tab.Page), .. tab.Complaints()]);
        await tab.Page.Locator(".search-spelling a").ClickAsync();
        await Expect(tab.Page.Locator(".search-spelling")).ToBeHiddenAsync();
        await Expect(tab.Page.Locator("#search-field")).ToHaveValueAsync("lamanectomy");
    }

    [Fact]
    public async Task Spelling_is_put_right_though_the_index_never_loads()
    {
        await using var tab = await Open("lamanectomy", withoutIndex: true);
        await Expect(tab.Page.Locator(".search-spelling strong")).ToHaveTextAsync("laminectomy");
    }

    [Theory]
    [InlineData("topic", "Another spine operation")]
    [InlineData("type", "Recovery")]
    public async Task A_filter_tells_how_many_results_it_leaves(string name, string choice)
    {
        await using var tab = await Open("exercise after revision");
        var select = tab.Page.Locator($"select[name={name}]");
        var option = select.Locator("option", new() { HasText = choice });
        await Expect(option).ToHaveTextAsync(new Regex(@" \(\d+\)$"));
        var all = await CountOf(select.Locator("option").First);
        var some = await CountOf(option);
        Assert.InRange(some, 1, all - 1);
        Assert.Equal(all, await CountOf(tab.Page.Locator(".search-count")));
        await select.SelectOptionAsync(choice);
        // A result that has not been opened may be a page that the titles have named already: it counts once more until then.
        await Expect(tab.Page.Locator(".search-count")).ToHaveTextAsync(new Regex($"^({some}|{some - 1}) "));
        Assert.Equal(await tab.Page.Locator(".search-results > ol > li").CountAsync(), await CountOf(tab.Page.Locator(".search-count")));
        await tab.Page.Locator("#search-field").FillAsync("vitamin d");
        await Expect(select.Locator("option").First).Not.ToHaveTextAsync(new Regex($@"\({all}\)$"));
        Faults.AssertNone([.. await Axe.Findings(tab.Page), .. tab.Complaints()]);
    }

    [Fact]
    public async Task A_term_is_answered_with_its_definition_though_the_index_never_loads()
    {
        await using var tab = await Open("what is a nonunion?", withoutIndex: true);
        await Expect(tab.Page.Locator(".search-answer")).ToContainTextAsync("have not joined");
    }

    [Fact]
    public async Task An_article_is_found_by_words_that_nobody_reads_in_it()
    {
        await using var tab = await Open("grandkids");
        await tab.Page.Locator(".search-results a", new() { HasText = "Recovery after revision surgery" }).First.ClickAsync();
        await Expect(tab.Page.Locator("h1")).ToHaveTextAsync("Recovery after revision surgery");
        await Expect(tab.Page.Locator("body")).Not.ToContainTextAsync("grandkids");
    }

    [Theory]
    [InlineData("my fusion never took")]
    [InlineData("solid fused took")]
    [InlineData("drive off work stairs")]
    [InlineData("lamanectomy pain")]
    public async Task A_result_shows_neither_such_words_nor_numbers_of_citations_and_no_card_as_a_section(string words)
    {
        await using var tab = await Open(words);
        await Expect(tab.Page.Locator(".search-results li").First).ToBeVisibleAsync();
        var shown = await tab.Page.Locator(".search-results").InnerTextAsync();
        Assert.DoesNotContain('\u2063', shown);
        Assert.DoesNotMatch(@"\[ ?\d", shown);
        Assert.All(await tab.Page.Locator(".search-sections a").AllInnerTextsAsync(), name => Assert.False(name.EndsWith(':'), name));
        var unseen = library.Site.Model.Pages.OfType<Article>().SelectMany(page => page.SearchOnly.Zip(page.SearchOnly.Skip(1), (one, next) => $"{one}, {next}"));
        Assert.All(unseen, pair => Assert.DoesNotContain(pair, shown, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_page_whose_text_has_none_of_the_words_shows_its_description()
    {
        var page = library.Site.Model.Pages.Single(page => page.Address == "/get-help/emergency-red-flags/");
        await using var tab = await Open("no feeling when I wipe");
        await Expect(tab.Page.Locator(".search-results > ol > li").First).ToContainTextAsync(page.Description);
    }

    [Fact]
    public async Task A_stimulator_for_bone_is_not_one_for_pain()
    {
        await using var bone = await Open("bone growth stimulator");
        await Expect(bone.Page.Locator(".search-answer h2")).ToHaveTextAsync("bone growth stimulator");
        await using var pain = await Open("spinal cord stimulator");
        await Expect(pain.Page.Locator(".search-answer h2")).ToHaveTextAsync("spinal cord stimulation");
    }

    [Fact]
    public async Task The_field_is_a_combobox_that_the_keyboard_drives()
    {
        await using var tab = await library.OpenSpecimen(nameof(Article), new() { ViewportSize = Screens.Narrowest });
        var field = tab.Page.Locator("header input[type=search]");
        Assert.DoesNotContain(tab.Requests, request => request.Url.Contains("search-data", StringComparison.Ordinal));
        await field.FocusAsync();
        await Expect(field).ToHaveRoleAsync(AriaRole.Combobox);
        await tab.Page.Keyboard.TypeAsync("stimul");
        await Expect(field).ToHaveAttributeAsync("aria-expanded", "true");
        await Expect(tab.Page.Locator("header [role=status]")).ToHaveTextAsync(new Regex(@"^\d+ suggestions?$"));
        await tab.Page.Keyboard.PressAsync("ArrowDown");
        var option = tab.Page.Locator("header [role=option]").First;
        await Expect(option).ToHaveAttributeAsync("aria-selected", "true");
        await Expect(field).ToHaveAttributeAsync("aria-activedescendant", (await option.GetAttributeAsync("id"))!);
        Assert.False(await tab.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth > document.documentElement.clientWidth"));
        Faults.AssertNone([.. await Axe.Findings(tab.Page), .. tab.Complaints()]);
        await tab.Page.Keyboard.PressAsync("Escape");
        await Expect(field).ToHaveAttributeAsync("aria-expanded", "false");
        await Expect(field).ToHaveValueAsync("stimul");
        await tab.Page.Keyboard.PressAsync("ArrowDown");
        await tab.Page.Keyboard.PressAsync("ArrowDown");
        await tab.Page.Keyboard.PressAsync("Enter");
        await Expect(tab.Page.Locator("h1")).ToContainTextAsync(new Regex("stimulat", RegexOptions.IgnoreCase));
    }

    [Fact]
    public async Task Suggestions_name_help_first()
    {
        await using var tab = await library.OpenSpecimen(nameof(Article));
        await tab.Page.Locator("header input[type=search]").FocusAsync();
        await tab.Page.Keyboard.TypeAsync("numb between my legs");
        await Expect(tab.Page.Locator("header [role=option]").First).ToHaveAttributeAsync("data-urgency", "emergency");
    }

    [Fact]
    public async Task Results_move_nothing_that_is_seen()
    {
        await using var tab = await library.Open();
        await tab.Go("/search/");
        await tab.Page.EvaluateAsync("window.moved = 0; new PerformanceObserver(list => list.getEntries().forEach(entry => { if (!entry.hadRecentInput) moved += entry.value; })).observe({ type: 'layout-shift', buffered: true })");
        await tab.Page.Locator("#search-field").FillAsync("scar tissue");
        await Expect(tab.Page.Locator(".search-results h2").First).ToBeVisibleAsync();
        Assert.InRange(await tab.Page.EvaluateAsync<double>("moved"), 0, 0.1);
    }

    private static async Task<int> CountOf(ILocator place) => int.Parse(Regex.Match(await place.TextContentAsync() ?? "", @"\d+(?=\)?$|\D*$)").Value, CultureInfo.InvariantCulture);

    private async Task<Tab> Open(string words, bool withoutIndex = false)
    {
        var tab = await library.Open();
        if (withoutIndex)
            await tab.Page.RouteAsync("**/pagefind/**", route => route.AbortAsync());
        await tab.Page.GotoAsync(library.Site.At("/search/") + "#q=" + Uri.EscapeDataString(words));
        return tab;
    }
}
