using Browser.Tests.Library;
using Compiler.Model;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests;

/// <summary>Questions that a reader ticks and notes on, and the sheet that gathers them. All of it stays in the browser.</summary>
public class TakeAlongTests(PublishedLibrary library)
{
    private const string Sheet = "/my-appointment/";
    private const string Secret = "xqvzj down my left leg";

    private Page[] Asking => [.. library.Site.Model.Pages.OfType<Article>().Where(page => page.Blocks.Any(block => block is Questions)).Take(2)];

    [Fact]
    public async Task A_tick_and_a_note_are_there_when_the_page_is_opened_again()
    {
        await using var tab = await library.Open();
        await TickAndNote(tab, Asking[0]);
        await tab.Page.ReloadAsync();
        await Expect(Box(tab)).ToBeCheckedAsync();
        await Expect(tab.Page.Locator(".question :checked")).ToHaveCountAsync(1);
        await NoteButton(tab).ClickAsync();
        await Expect(Note(tab)).ToHaveValueAsync(Secret);
        await Expect(Note(tab)).ToBeFocusedAsync();
        Faults.AssertNone([.. await Axe.Findings(tab.Page), .. tab.Complaints()]);
    }

    [Fact]
    public async Task A_question_is_known_by_its_own_words_whatever_happens_around_it()
    {
        await using var tab = await library.Open();
        await TickAndNote(tab, Asking[0]);
        var words = await tab.Page.Locator(".question").First.GetAttributeAsync("data-question");
        await tab.Page.RouteAsync("**" + Asking[0].Address, async route =>
        {
            var answer = await route.FetchAsync();
            var html = (await answer.TextAsync()).Replace($"<li>{words}", $"<li>Is this one new?</li>\n<li>{words}", StringComparison.Ordinal);
            await route.FulfillAsync(new() { Response = answer, Body = html });
        });
        await tab.Page.ReloadAsync();
        await Expect(Box(tab)).Not.ToBeCheckedAsync();
        await Expect(Box(tab, 1)).ToBeCheckedAsync();
    }

    [Fact]
    public async Task Clearing_forgets_the_page_and_can_be_taken_back()
    {
        await using var tab = await library.Open();
        await TickAndNote(tab, Asking[0]);
        var (clear, status) = (tab.Page.Locator(".questions-tools button"), tab.Page.Locator(".questions-tools [role=status]"));
        await Expect(status).ToContainTextAsync("Nothing is sent");
        await clear.ClickAsync();
        await Expect(Box(tab)).Not.ToBeCheckedAsync();
        await Expect(status).ToContainTextAsync("cleared");
        Assert.Null(await Kept(tab));
        Faults.AssertNone(await Axe.Findings(tab.Page));
        await clear.ClickAsync();
        await Expect(Box(tab)).ToBeCheckedAsync();
        Assert.Contains(Secret, await Kept(tab), StringComparison.Ordinal);
        await clear.ClickAsync();
        await tab.Page.ReloadAsync();
        await Expect(Box(tab)).Not.ToBeCheckedAsync();
        await Expect(clear).ToBeHiddenAsync();
    }

    [Fact]
    public async Task The_sheet_gathers_the_ticked_questions_of_two_pages_and_prints_them_alone()
    {
        await using var tab = await library.Open();
        await TickAndNote(tab, Asking[0]);
        await tab.Go(Asking[1].Address);
        await Box(tab, 1).CheckAsync();
        await tab.Page.Locator(".questions-tools a").ClickAsync();
        await Expect(tab.Page.Locator(".sheet-questions h3")).ToHaveTextAsync([Asking[0].Title, Asking[1].Title]);
        await Expect(tab.Page.Locator(".sheet-questions li")).ToHaveCountAsync(2);
        await Expect(Note(tab)).ToHaveValueAsync(Secret);
        await tab.Page.Locator("[data-visit=wish]").FillAsync("To know why");
        Faults.AssertNone([.. await Axe.Findings(tab.Page), .. tab.Complaints()]);

        await tab.Page.ReloadAsync();
        await Expect(tab.Page.Locator("[data-visit=wish]")).ToHaveValueAsync("To know why");
        await Box(tab, 1).UncheckAsync();
        await tab.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Expect(tab.Page.Locator(".sheet-questions li:visible")).ToHaveCountAsync(1);
        await Expect(Note(tab)).ToBeVisibleAsync();
        // The box is for the visit: it is ticked there.
        Assert.Equal("none", await Box(tab).EvaluateAsync<string>("box => getComputedStyle(box, '::before').content"));
        await Expect(tab.Page.Locator("button:visible, nav:visible, .sheet-pages:visible, .take-along:visible")).ToHaveCountAsync(0);
        Assert.Equal(1, await Paper.Sides(tab, "A4"));
        Assert.Equal(1, await Paper.Sides(tab, "Letter"));
    }

    [Fact]
    public async Task The_sheet_is_emptied_at_once_and_says_where_questions_are()
    {
        await using var tab = await library.Open();
        await TickAndNote(tab, Asking[0]);
        await tab.Go(Sheet);
        await tab.Page.Locator(".sheet-clear").ClickAsync();
        await Expect(tab.Page.Locator(".sheet-questions li")).ToHaveCountAsync(0);
        await Expect(tab.Page.Locator(".sheet-none")).ToBeVisibleAsync();
        Assert.Null(await Kept(tab));
        await tab.Page.Locator(".sheet-pages").GetByRole(AriaRole.Link, new() { Name = Asking[0].Title, Exact = true }).ClickAsync();
        await Expect(Box(tab)).Not.ToBeCheckedAsync();
        Faults.AssertNone(tab.Complaints());
    }

    [Fact]
    public async Task Nothing_of_it_is_sent()
    {
        await using var tab = await library.Open();
        await TickAndNote(tab, Asking[0]);
        await tab.Go(Sheet);
        await tab.Page.Locator("[data-visit=who]").FillAsync(Secret);
        await tab.Go(Asking[1].Address);
        Assert.All(tab.Requests, request => Assert.Equal("GET", request.Method));
        Assert.DoesNotContain(library.Site.Heard, heard => heard.Contains("xqvzj", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nothing_is_kept_before_something_is_ticked()
    {
        await using var tab = await library.Open();
        await tab.Go(Asking[0].Address);
        await NoteButton(tab).ClickAsync();
        await tab.Go(Sheet);
        Assert.Equal(0, await tab.Page.EvaluateAsync<int>("localStorage.length"));
    }

    [Fact]
    public async Task Where_the_browser_keeps_nothing_the_page_works_and_says_so()
    {
        await using var tab = await library.Open();
        await tab.Page.AddInitScriptAsync("Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } })");
        await TickAndNote(tab, Asking[0]);
        await Expect(Box(tab)).ToBeCheckedAsync();
        await Expect(tab.Page.Locator(".questions-tools [role=status]")).ToContainTextAsync("does not keep");
        Faults.AssertNone(tab.Complaints());
    }

    [Fact]
    public async Task Nothing_moves_when_a_list_becomes_a_checklist()
    {
        var sizes = new List<string>();
        foreach (var width in (int[])[320, 390, 1280])
        {
            await using var tab = await library.Open(new() { ViewportSize = new() { Width = width, Height = 900 } });
            // The lists as they are before their script has come.
            await tab.Page.RouteAsync("**/assets/take-along.*", route => route.AbortAsync());
            await tab.Go(Asking[0].Address);
            sizes.Add(await Places(tab));
            await Expect(tab.Page.Locator(".question")).ToHaveCountAsync(0);
            await tab.Page.UnrouteAllAsync();
            await TickAndNote(tab, Asking[0]);
            await tab.Page.ReloadAsync();
            await Expect(Box(tab)).ToBeCheckedAsync();
            sizes.Add(await Places(tab));
        }

        Assert.All(sizes.Chunk(2), pair => Assert.Equal(pair[0], pair[1]));
    }

    [Fact]
    public async Task The_keyboard_ticks_a_question_and_writes_a_note()
    {
        await using var tab = await library.Open();
        await tab.Go(Asking[0].Address);
        await Box(tab).FocusAsync();
        await tab.Page.Keyboard.PressAsync("Space");
        await Expect(Box(tab)).ToBeCheckedAsync();
        await NoteButton(tab).FocusAsync();
        await tab.Page.Keyboard.PressAsync("Enter");
        await tab.Page.Keyboard.TypeAsync("Why");
        await Expect(NoteButton(tab)).ToHaveAttributeAsync("aria-expanded", "true");
        await Expect(Note(tab)).ToHaveValueAsync("Why");
    }

    [Theory]
    [InlineData(ColorScheme.Dark, ForcedColors.None)]
    [InlineData(ColorScheme.Light, ForcedColors.Active)]
    public async Task Axe_finds_nothing_on_what_is_ticked_open_and_filled(ColorScheme scheme, ForcedColors forced)
    {
        await using var tab = await library.Open(new() { ColorScheme = scheme, ForcedColors = forced, ViewportSize = Screens.Narrowest });
        await TickAndNote(tab, Asking[0]);
        var findings = await Axe.Findings(tab.Page);
        await tab.Go(Sheet);
        await Expect(Box(tab)).ToBeCheckedAsync();
        Faults.AssertNone([.. findings, .. await Axe.Findings(tab.Page)]);
        Assert.False(await tab.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth > document.documentElement.clientWidth"));
    }

    [Fact]
    public async Task Without_script_the_sheet_says_so_and_leads_to_the_questions()
    {
        await using var tab = await library.Open(new() { JavaScriptEnabled = false });
        await tab.Go(Asking[0].Address);
        await Expect(tab.Page.Locator(".questions li").First).ToBeVisibleAsync();
        await Expect(tab.Page.Locator(".questions button, .questions input")).ToHaveCountAsync(1);
        await Expect(tab.Page.Locator(".questions-tools button")).ToBeHiddenAsync();
        await tab.Page.Locator(".questions-tools a").ClickAsync();
        await Expect(tab.Page.Locator(".appointment .banner")).ToContainTextAsync("scripts");
        await Expect(tab.Page.Locator(".sheet")).ToBeHiddenAsync();
        Assert.Equal("none", await tab.Page.Locator(".sheet-pages").EvaluateAsync<string>("list => getComputedStyle(list).animationName"));
        await tab.Page.Locator(".sheet-pages a").First.ClickAsync();
        await Expect(tab.Page.Locator(".questions").First).ToBeVisibleAsync();
    }

    private static Task<string> Places(Tab tab) => tab.Page.EvaluateAsync<string>("""
        () => JSON.stringify([...document.querySelectorAll('.questions, .questions li, .article-footer > *')].map((element) => {
          const { top, bottom, left, right } = element.getBoundingClientRect();
          return [top + scrollY, bottom + scrollY, left, right].map(Math.round);
        }))
        """);

    private static Task<string?> Kept(Tab tab) => tab.Page.EvaluateAsync<string?>("localStorage.getItem('take-along')");

    private static ILocator Box(Tab tab, int number = 0) => tab.Page.Locator(".question [type=checkbox]").Nth(number);

    private static ILocator NoteButton(Tab tab) => tab.Page.Locator(".question > button").First;

    private static ILocator Note(Tab tab) => tab.Page.Locator(".question textarea").First;

    private static async Task TickAndNote(Tab tab, Page page)
    {
        await tab.Go(page.Address);
        await Box(tab).CheckAsync();
        await NoteButton(tab).ClickAsync();
        await Note(tab).FillAsync(Secret);
    }
}
