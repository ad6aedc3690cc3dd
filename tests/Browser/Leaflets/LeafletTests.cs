using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Browser.Tests.Library;

namespace Browser.Tests.Leaflets;

/// <summary>A leaflet says what its page says, to eyes and to assistive technology.</summary>
public class LeafletTests(PrintedLeaflets printed) : IClassFixture<PrintedLeaflets>
{
    [Fact]
    public void It_has_the_headings_of_the_page_with_those_of_the_warnings_first() => AssertEach((page, leaflet) =>
        Assert.Equal(HeadingsOf(page).Select(heading => (Level(heading), Words(heading))), leaflet.Headings.Select(heading => (heading.Level, PdfReader.Squeezed(heading.Text)))));

    [Fact]
    public void Its_outline_is_its_headings() => AssertEach((page, leaflet) =>
        Assert.Equal(HeadingsOf(page).Select(Words), leaflet.Outline.Select(PdfReader.Squeezed)));

    [Fact]
    public void It_gives_every_warning_in_the_pages_words()
    {
        AssertEach((page, leaflet) => AssertShows(leaflet, page.QuerySelectorAll(".care-card li")));
        Assert.Contains(printed.Pages, one => one.Page.QuerySelectorAll("[data-urgency=emergency] li").Length > 0);
    }

    [Fact]
    public void It_lists_the_pages_references_and_how_each_was_checked()
    {
        AssertEach((page, leaflet) => AssertShows(leaflet, page.QuerySelectorAll(".references li").SelectMany(work => work.ChildNodes.Take(1).Concat(work.QuerySelectorAll(".work-links a, .work-state")))));
        Assert.Contains(printed.Pages, one => one.Page.QuerySelectorAll(".references li").Length > 10);
    }

    [Fact]
    public void It_says_how_the_page_stands_with_its_review()
    {
        AssertEach((page, leaflet) => AssertShows(leaflet, page.QuerySelectorAll(".about-page-facts li")));
        Assert.Contains(printed.Pages, one => one.Leaflet.Shows("Not yet reviewed by a clinician"));
    }

    [Fact]
    public void Every_paragraph_and_item_of_the_page_is_in_it() => AssertEach((page, leaflet) =>
        AssertShows(leaflet, page.QuerySelectorAll(".prose :is(p, li):not(:has(a, li, p))")));

    [Fact]
    public void Its_foot_names_page_day_version_and_address() => AssertEach((page, leaflet) =>
        AssertShows(leaflet, page.QuerySelectorAll(".printed")));

    [Fact]
    public void It_is_tagged_and_names_its_title_and_language() => AssertEach((page, leaflet) =>
    {
        Assert.True(leaflet.Marked);
        Assert.Equal(page.Title, leaflet.Title);
        Assert.Equal(page.DocumentElement.GetAttribute("lang"), leaflet.Language);
        Assert.Contains("H1", leaflet.Roles);
        Assert.Contains("P", leaflet.Roles);
        Assert.Equal(page.QuerySelector("table") is not null, leaflet.Roles.Contains("TH") && leaflet.Roles.Contains("TD"));
        Assert.Contains(leaflet.Figures, name => name == page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
    });

    [Fact]
    public void Its_fonts_are_in_it() => AssertEach((_, leaflet) => Assert.Empty(leaflet.FontsLeftOut));

    [Fact]
    public void Its_sheets_are_of_the_size_asked_for()
    {
        foreach (var one in printed.Pages)
        {
            Assert.All(one.Leaflet.Sheets, sheet => Assert.Equal([595, 842], sheet));
            Assert.All(one.LargePrint.Sheets, sheet => Assert.Equal([612, 792], sheet));
        }
    }

    [Fact]
    public void Large_print_has_no_letter_below_18_points() => Assert.All(printed.Pages, one => Assert.InRange(one.LargePrint.Smallest, 18, 40));

    [Theory]
    [InlineData("get-help/crisis-hepl", "/get-help/crisis-help/")]
    [InlineData("articles/get-help/crisis-hlp.md", "articles/get-help/crisis-help.md")]
    [InlineData("cbt-and-mindfullness", "/coping/cbt-and-mindfulness/")]
    public async Task An_unknown_page_is_wrong_usage_that_names_the_nearest(string typed, string nearest)
    {
        var (code, said) = await Run(typed, "--output", "leaflets");
        Assert.Equal(2, code);
        Assert.Contains($"Did you mean {nearest}?", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leaflets_do_not_go_into_a_published_site()
    {
        var site = Directory.CreateTempSubdirectory("site-leaflet-tests-");
        await File.WriteAllTextAsync(Path.Combine(site.FullName, ".site-generator"), "", TestContext.Current.CancellationToken);
        var (code, said) = await Run("/about/privacy/", "--output", Path.Combine(site.FullName, "leaflets"));
        site.Delete(recursive: true);
        Assert.Equal(2, code);
        Assert.Contains("is a published site", said, StringComparison.Ordinal);
    }

    private static async Task<(int Code, string Said)> Run(params string[] arguments)
    {
        using var said = new StringWriter();
        var code = await Cli.Program.Run(["pdf", .. arguments, "--input", PrintedLeaflets.Input, "--date", "2026-11-20"], said, said, TestContext.Current.CancellationToken);
        return (code, said.ToString());
    }

    private void AssertEach(Action<IHtmlDocument, ReadPdf> assert)
    {
        foreach (var one in printed.Pages)
        {
            assert(one.Page, one.Leaflet);
            assert(one.Page, one.LargePrint);
        }
    }

    private static void AssertShows(ReadPdf leaflet, IEnumerable<INode> parts) =>
        Faults.AssertNone(parts.Select(part => part.TextContent).Where(words => !leaflet.Shows(words)).Select(words => $"{leaflet.Title}: not in it: {words}"));

    private static IEnumerable<IElement> HeadingsOf(IHtmlDocument page) => page.QuerySelectorAll("main :is(h1, h2, h3, h4)")
        .OrderBy(heading => heading.LocalName == "h1" ? 0 : heading.ClassList.Contains("care-card-title") && heading.Closest("article") is not null ? 1 : 2);

    private static int Level(IElement heading) => heading.LocalName[1] - '0';

    private static string Words(IElement heading) => PdfReader.Squeezed(heading.TextContent);
}
