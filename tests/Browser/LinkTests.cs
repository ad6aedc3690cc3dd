using Browser.Tests.Library;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests;

/// <summary>Every way through the site leads somewhere.</summary>
public class LinkTests(PublishedLibrary library)
{
    [Fact]
    public async Task Every_link_every_fragment_and_every_file_arrives()
    {
        var check = new LinkCheck(library.Site);
        Faults.AssertNone(await check.Faults());
        Assert.True(check.Asked >= library.Site.Model.Pages.Length, $"Only {check.Asked} addresses were found.");
    }

    [Fact]
    public async Task An_address_that_does_not_exist_is_answered_with_the_page_that_says_so()
    {
        await using var tab = await library.Open();
        Assert.Equal(404, await tab.Go("/coping/no-such-page/"));
        await Expect(tab.Page.Locator("h1")).ToHaveTextAsync("Page not found");
        await tab.Page.Locator("main a", new() { HasText = "Glossary" }).ClickAsync();
        await Expect(tab.Page).ToHaveURLAsync(library.Site.At("/glossary/"));
    }
}
