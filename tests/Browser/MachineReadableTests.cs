using System.Text.Json;
using System.Xml.Linq;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Browser.Tests.Library;
using Compiler.Model;

namespace Browser.Tests;

/// <summary>What search engines and feed readers are told, and that it is true.</summary>
public class MachineReadableTests(PublishedLibrary library)
{
    private static readonly HttpClient Client = new();

    [Fact]
    public async Task Structured_data_is_JSON_about_the_page_and_tells_of_no_review_that_was_not()
    {
        var faults = new List<string>();
        foreach (var page in library.Site.Model.Pages)
        {
            foreach (var script in (await Read(page.Address)).QuerySelectorAll("script[type='application/ld+json']"))
            {
                var things = JsonDocument.Parse(script.TextContent).RootElement.GetProperty("@graph").EnumerateArray().ToArray();
                var reviewed = page is Article { Review.State: ReviewState.Current };
                if (!reviewed && (script.TextContent.Contains("lastReviewed", StringComparison.Ordinal) || script.TextContent.Contains("reviewedBy", StringComparison.Ordinal)))
                    faults.Add($"{page.Address}: tells of a review");
                if (things.Length == 0 || things.Any(thing => !thing.TryGetProperty("@type", out _)))
                    faults.Add($"{page.Address}: a thing without a type");
            }
        }

        Faults.AssertNone(faults);
    }

    [Theory]
    [InlineData(nameof(Article), "MedicalWebPage", "BreadcrumbList")]
    [InlineData(nameof(TermPage), "DefinedTerm")]
    [InlineData(nameof(HomePage), "WebSite")]
    public async Task Structured_data_says_what_kind_of_thing_a_page_is(string type, params string[] expected)
    {
        var document = await Read(library.Specimen(type).Address);
        var data = JsonDocument.Parse(document.QuerySelector("script[type='application/ld+json']")!.TextContent).RootElement;
        Assert.Equal("https://schema.org", data.GetProperty("@context").GetString());
        Assert.Equal(expected, data.GetProperty("@graph").EnumerateArray().Select(thing => thing.GetProperty("@type").GetString()));
    }

    [Fact]
    public async Task A_library_of_one_language_names_no_other()
    {
        foreach (var page in library.Site.Model.Pages)
            Assert.Empty((await Read(page.Address)).QuerySelectorAll("[hreflang]"));
    }

    [Fact]
    public async Task The_sitemap_lists_every_page_that_may_be_indexed_and_no_other()
    {
        var canonical = new List<string>();
        foreach (var page in library.Site.Model.Pages)
        {
            var document = await Read(page.Address);
            if (document.QuerySelector("meta[name=robots][content*=noindex]") is null)
                canonical.Add(document.QuerySelector("link[rel=canonical]")!.GetAttribute("href")!);
        }

        XNamespace protocol = "http://www.sitemaps.org/schemas/sitemap/0.9";
        var listed = XDocument.Parse(await Text("/sitemap.xml")).Descendants(protocol + "loc").Select(place => place.Value);
        // A guide's steps name its first page.
        Assert.Equal(canonical.Distinct().Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
        Assert.All(library.Site.Model.Pages.OfType<GuidePart>(), part => Assert.DoesNotContain(library.Site.Home.Absolute(part.Address), canonical));
        Assert.Contains($"Sitemap: {library.Site.Home.Absolute("/sitemap.xml")}", await Text("/robots.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_feed_names_articles_that_are_there()
    {
        XNamespace atom = "http://www.w3.org/2005/Atom";
        var feed = XDocument.Parse(await Text("/feed.xml")).Root!;
        Assert.Equal(atom + "feed", feed.Name);
        var entries = feed.Elements(atom + "entry").ToArray();
        var articles = library.Site.Model.Pages.OfType<Article>().Select(article => library.Site.Home.Absolute(article.Address));
        Assert.Equal(articles.Order(StringComparer.Ordinal), entries.Select(entry => entry.Element(atom + "link")!.Attribute("href")!.Value).Order(StringComparer.Ordinal));
        Assert.Equal(entries.Length, entries.Select(entry => entry.Element(atom + "id")!.Value).Distinct().Count());
        Assert.All(entries, entry => DateTimeOffset.Parse(entry.Element(atom + "updated")!.Value, System.Globalization.CultureInfo.InvariantCulture));
    }

    private async Task<IHtmlDocument> Read(string address) => new HtmlParser().ParseDocument(await Text(address));

    private Task<string> Text(string address) => Client.GetStringAsync(library.Site.At(address));
}
