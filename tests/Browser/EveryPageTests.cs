using Browser.Tests.Library;

namespace Browser.Tests;

/// <summary>What holds on every page of the library, on a phone.</summary>
public class EveryPageTests(PublishedLibrary library)
{
    [Fact]
    public async Task Every_page_is_served() => Faults.AssertNone(from visit in await library.Walk where visit.Status != 200 select $"{visit.Page.Address}: {visit.Status}");

    [Fact]
    public async Task No_page_logs_an_error_breaks_the_content_policy_or_asks_another_host() => Faults.AssertNone((await library.Walk).SelectMany(visit => visit.Complaints));

    [Fact]
    public async Task Axe_finds_nothing_on_any_page_on_a_phone() => Faults.AssertNone((await library.Walk).SelectMany(visit => visit.AxeFindings));

    [Fact]
    public async Task Every_page_has_one_heading_one_main_part_one_header_one_footer_and_a_skip_link() => Faults.AssertNone((await library.Walk).SelectMany(visit => visit.LandmarkFaults));

    [Fact]
    public async Task No_page_scrolls_sideways_on_the_narrowest_phone() => Faults.AssertNone(from visit in await library.Walk where visit.ScrollsSideways select visit.Page.Address);

    [Fact]
    public async Task What_the_content_policy_forbids_does_not_happen_and_is_noticed()
    {
        await using var tab = await library.OpenSpecimen("Article");
        await tab.Page.EvaluateAsync("document.head.append(Object.assign(document.createElement('style'), { textContent: 'h1 { display: none }' }))");
        Assert.True(await tab.Page.Locator("h1").IsVisibleAsync());
        Assert.Contains(tab.Complaints(), complaint => complaint.Contains("content policy: style-src", StringComparison.Ordinal));
    }

}
