using Browser.Tests.Library;
using Compiler.Model;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests;

/// <summary>The diary: an explanation on a screen, one side of paper when printed.</summary>
public class DiaryTests(PublishedLibrary library)
{
    [Theory]
    [InlineData("A4", true)]
    [InlineData("A4", false)]
    [InlineData("Letter", true)]
    [InlineData("Letter", false)]
    public async Task It_is_one_side_of_paper(string format, bool landscape)
    {
        await using var tab = await library.OpenSpecimen(nameof(DiaryPage), new() { ViewportSize = Screens.Desktop });
        Assert.Equal(1, await Paper.Sides(tab, format, landscape));
    }

    [Fact]
    public async Task Standing_paper_holds_it_too()
    {
        await using var tab = await library.OpenSpecimen(nameof(DiaryPage));
        // What a browser prints that knows no named pages.
        await tab.Page.RouteAsync("**/assets/*.css", async route =>
        {
            var answer = await route.FetchAsync();
            await route.FulfillAsync(new() { Response = answer, Body = (await answer.TextAsync()).Replace("page:diary", "", StringComparison.Ordinal) });
        });
        await tab.Page.ReloadAsync();
        Assert.Equal(1, await Paper.Sides(tab, "A4"));
        Assert.Equal(1, await Paper.Sides(tab, "Letter"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_phone_shows_what_to_write_and_paper_shows_the_table(bool script)
    {
        await using var tab = await library.OpenSpecimen(nameof(DiaryPage), new() { JavaScriptEnabled = script });
        await Expect(tab.Page.Locator(".diary-guide dt")).ToHaveCountAsync(6);
        await Expect(tab.Page.Locator(".diary-guide button")).ToBeVisibleAsync(new() { Visible = script });
        await Expect(tab.Page.Locator(".diary table")).ToBeHiddenAsync();
        await tab.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Expect(tab.Page.Locator(".diary tbody tr:visible")).ToHaveCountAsync(7);
        await Expect(tab.Page.Locator(".diary-guide, .site-header, .site-footer, .take-along").Filter(new() { Visible = true })).ToHaveCountAsync(0);
    }
}
