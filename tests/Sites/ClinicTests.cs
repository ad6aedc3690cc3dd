using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Compiler.Model;

namespace Sites.Tests;

/// <summary>A clinic's own small library: below a path, with its country's numbers, its people, its drafts and its promotion.</summary>
public sealed partial class ClinicTests
{
    private static readonly SmallSite Site = SmallSite.Of("Clinic");

    [Fact]
    public void Every_address_on_every_page_begins_with_the_path()
    {
        foreach (var page in Site.Files.Where(file => file.IsPage))
        {
            var addresses = Page(page.Path).QuerySelectorAll("[href], [src], [action], [data-search]")
                .SelectMany(element => (string[])["href", "src", "action", "data-search"], (element, name) => element.GetAttribute(name))
                .OfType<string>().Where(address => address.StartsWith('/'));
            Assert.All(addresses, address => Assert.StartsWith("/patients/", address));
        }
    }

    [Theory]
    [InlineData("sitemap.xml")]
    [InlineData("feed.xml")]
    [InlineData("robots.txt")]
    [InlineData("index.html")]
    [InlineData("knees/walking/index.html")]
    public void Every_whole_address_begins_with_the_base_url(string path) =>
        Assert.All(WholeAddress().Matches(Site.Text(path)), match => Assert.True(
            match.Value.StartsWith("https://clinic.example/patients/", StringComparison.Ordinal) || match.Value.StartsWith("https://clinic.example/reception", StringComparison.Ordinal),
            match.Value));

    [Fact]
    public void Redirects_have_the_path_on_both_sides() => Assert.Equal(
        ["/patients/knees/steps.html /patients/knees/walking/ 301", "/patients/walking/ /patients/knees/walking/ 301"],
        Site.Text("_redirects").Split('\n').Where(line => line.StartsWith('/')));

    [Fact]
    public void A_base_url_given_later_moves_everything_but_the_ids_of_the_feed()
    {
        var files = Cli.Outputs.AllOutputs.Of(Site.Compilation.Site, new Cli.BaseAddress(new Uri("https://trial.example/a/b/")));
        string Text(string path) => System.Text.Encoding.UTF8.GetString(files.Single(file => file.Path == path).Bytes.Span);
        Assert.Contains("<link rel=\"canonical\" href=\"https://trial.example/a/b/knees/walking/\">", Text("knees/walking/index.html"));
        Assert.Contains("href=\"/a/b/knees/cycling/\"", Text("knees/walking/index.html"));
        Assert.Contains("/a/b/walking/ /a/b/knees/walking/ 301", Text("_redirects"));
        Assert.Contains("<id>https://clinic.example/patients/knees/walking/</id>", Text("feed.xml"));
        Assert.Empty(Cli.Proof.Of(files, new Cli.BaseAddress(new Uri("https://trial.example/a/b/"))).Select(problem => problem.ToString()));
    }

    [Fact]
    public void The_numbers_are_those_of_the_clinics_country()
    {
        var cards = Page("knees/walking/index.html").QuerySelectorAll(".care-card a").Concat(Page("knees/swimming/index.html").QuerySelectorAll(".care-card a"));
        Assert.Equal(
            [("tel:999", "999"), ("tel:116123", "116 123"), ("https://www.samaritans.org", "Samaritans")],
            cards.Select(link => (link.GetAttribute("href")!, link.TextContent)));
        Assert.All(Site.Files.Where(file => file.IsPage), file => Assert.DoesNotMatch(@"\b(911|988)\b", Page(file.Path).Body!.TextContent));
    }

    [Fact]
    public void A_term_is_linked_once_in_each_section() =>
        Assert.Equal(2, Page("knees/walking/index.html").QuerySelectorAll(".prose a.term").Length);

    [Theory]
    [InlineData("knees/walking/index.html", ReviewState.Current, "Reviewed by Test Person A, invented for a test, on June 1, 2026")]
    [InlineData("knees/cycling/index.html", ReviewState.Overdue, "The review of this page is overdue. It was due on June 1, 2026.")]
    [InlineData("knees/swimming/index.html", ReviewState.Changed, "This page has changed since a clinician reviewed it on June 1, 2026.")]
    [InlineData("knees/our-class/index.html", ReviewState.NotReviewed, "Not yet reviewed by a clinician")]
    public void A_page_says_how_it_stands_with_its_review(string path, ReviewState state, string words)
    {
        var address = "/" + path[..^"index.html".Length];
        Assert.Equal(state, ((Article)Site.Compilation.Site.PagesByAddress[address]).Review.State);
        var page = Page(path);
        Assert.Contains(words, page.QuerySelector("main")!.TextContent);
        Assert.Equal(state == ReviewState.Current, page.Source.Text.Contains("\"lastReviewed\"", StringComparison.Ordinal));
        Assert.Equal(state is ReviewState.Overdue or ReviewState.Changed, page.QuerySelector(".banner") is not null);
    }

    [Fact]
    public void Drafts_pages_of_a_later_day_excluded_and_hidden_ones_are_not_published()
    {
        var published = Site.Compilation.Site.Pages.OfType<Article>().Select(page => page.Address).Order();
        string[] always = ["/knees/cycling/", "/knees/our-class/", "/knees/swimming/", "/knees/walking/", "/leaflets/parking/"];
        Assert.Equal(always, published);
        Assert.All(Site.Files, file => Assert.DoesNotContain("skiing", file.Path));
        Assert.DoesNotContain("Running", Site.Text("a-z/index.html"));

        var withDrafts = Site.Compile(drafts: true).Site.Pages.OfType<Article>().Select(page => page.Address);
        Assert.Equal(["/knees/running/", "/knees/skiing/"], withDrafts.Except(always).Order());
    }

    [Fact]
    public void A_promotion_says_that_it_is_one_and_is_not_searched()
    {
        var promotion = Page("knees/our-class/index.html").QuerySelector(".promotion")!;
        Assert.Contains("Promotion by Test Clinic", promotion.TextContent);
        Assert.True(promotion.HasAttribute("data-pagefind-ignore"));
        Assert.Contains("Interests to declare: The clinic is paid for its classes.", Page("knees/our-class/index.html").QuerySelector("main")!.TextContent);
    }

    [Fact]
    public void A_waiver_silences_its_rule_on_its_page_alone()
    {
        var waiver = Assert.Single(Site.Compilation.Site.PagesByAddress["/knees/our-class/"].Waivers);
        Assert.DoesNotContain(Site.Compilation.Diagnostics, found => found.Code == waiver.Rule || found.Code is "SYN016" or "SYN017");
    }

    [Fact]
    public void What_changed_on_a_page_is_told_the_newest_first()
    {
        var text = Page("knees/walking/index.html").QuerySelector(".about-page")!.TextContent;
        Assert.InRange(text.IndexOf("Added stairs", StringComparison.Ordinal), 0, text.LastIndexOf("First published", StringComparison.Ordinal));
    }

    private static IDocument Page(string path) => new HtmlParser().ParseDocument(Site.Text(path));

    [GeneratedRegex("""https://clinic\.example[^"<\s]*""")]
    private static partial Regex WholeAddress();
}
