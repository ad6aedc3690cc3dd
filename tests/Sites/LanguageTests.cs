using System.Xml.Linq;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Sites.Tests;

/// <summary>What two languages on one site promise their readers, one of them written right to left.</summary>
public sealed class LanguageTests
{
    private static readonly SmallSite Site = SmallSite.Of("TwoLanguages");

    [Theory]
    [InlineData("walking/first-steps/index.html", "en", "ltr")]
    [InlineData("ar/walking/first-steps/index.html", "ar", "rtl")]
    [InlineData("ar/a-z/index.html", "ar", "rtl")]
    [InlineData("ar/search/index.html", "ar", "rtl")]
    [InlineData("ar/404.html", "ar", "rtl")]
    public void A_page_says_its_language_and_its_direction(string path, string language, string direction)
    {
        var root = Page(path).DocumentElement;
        Assert.Equal((language, direction), (root.GetAttribute("lang"), root.GetAttribute("dir")));
    }

    [Theory]
    [InlineData("walking/first-steps/index.html")]
    [InlineData("index.html")]
    [InlineData("a-z/index.html")]
    [InlineData("glossary/index.html")]
    [InlineData("glossary/spinal-fusion/index.html")]
    public void Translations_name_each_other_both_ways(string path)
    {
        var english = Alternates(path);
        Assert.Equal(["ar", "en"], english.Keys.Order());
        Assert.Equal(english, Alternates("ar/" + path));
        Assert.True(Site.Publishes(PathOf(english["ar"])));
        Assert.Equal(path, PathOf(english["en"]));
    }

    [Theory]
    [InlineData("walking/in-the-street/index.html")]
    [InlineData("ar/walking/at-home/index.html")]
    public void A_page_of_one_language_alone_names_no_other(string path) => Assert.Empty(Alternates(path));

    [Fact]
    public void A_term_is_linked_within_its_language_only()
    {
        Assert.Equal(["/glossary/spinal-fusion/", "/glossary/bone-graft/"], TermLinks("walking/first-steps/index.html"));
        Assert.Equal(["/ar/glossary/spinal-fusion/"], TermLinks("ar/walking/first-steps/index.html"));
        Assert.Equal(["/ar/glossary/spinal-fusion/"], TermLinks("ar/walking/at-home/index.html"));
    }

    [Fact]
    public void Each_a_to_z_and_each_glossary_lists_its_own_language()
    {
        Assert.DoesNotContain("/walking/in-the-street/", Links("ar/a-z/index.html"));
        Assert.Contains("/ar/walking/at-home/", Links("ar/a-z/index.html"));
        Assert.DoesNotContain("/ar/walking/at-home/", Links("a-z/index.html"));
        Assert.DoesNotContain("/glossary/bone-graft/", Links("ar/glossary/index.html"));
        Assert.Contains("/ar/glossary/spinal-fusion/", Links("ar/glossary/index.html"));
    }

    [Fact]
    public void The_words_of_the_interface_are_the_languages_own()
    {
        Assert.Equal("انتقل إلى المحتوى الرئيسي", Page("ar/walking/first-steps/index.html").QuerySelector(".skip-link")!.TextContent);
        Assert.Equal("/ar/a-z/", Page("ar/index.html").QuerySelector("form.search-form")!.GetAttribute("action"));
        Assert.Contains("أصبت بحمى أو قشعريرة", Page("ar/walking/first-steps/index.html").QuerySelector(".care-card")!.TextContent);
    }

    [Fact]
    public void A_link_leads_to_the_translation_where_there_is_one_and_else_to_the_page_that_there_is()
    {
        Assert.Contains("/ar/walking/", Links("ar/index.html"));
        Assert.Contains("/walking/in-the-street/", Links("ar/walking/first-steps/index.html"));
    }

    [Fact]
    public void Each_language_has_its_feed_and_its_page_for_what_is_not_there()
    {
        Assert.Equal("/feed.xml", FeedOf("index.html"));
        Assert.Equal("/ar/feed.xml", FeedOf("ar/index.html"));
        Assert.True(Site.Publishes("ar/feed.xml"));
        Assert.Contains("/ar/* /ar/404.html 404\n", Site.Text("_redirects"));
    }

    [Fact]
    public void The_sitemap_names_the_translations_of_each_page()
    {
        XNamespace protocol = "http://www.sitemaps.org/schemas/sitemap/0.9";
        var entries = XDocument.Parse(Site.Text("sitemap.xml")).Descendants(protocol + "url")
            .ToDictionary(url => url.Element(protocol + "loc")!.Value, url => url.Elements().Count(element => element.Name.LocalName == "link"));
        Assert.Equal(2, entries["https://two.example/walking/first-steps/"]);
        Assert.Equal(2, entries["https://two.example/ar/walking/first-steps/"]);
        Assert.Equal(0, entries["https://two.example/walking/in-the-street/"]);
    }

    private static IDocument Page(string path) => new HtmlParser().ParseDocument(Site.Text(path));

    private static string PathOf(string address) => new Uri(address).AbsolutePath[1..] + "index.html";

    private static Dictionary<string, string> Alternates(string path) => Page(path).QuerySelectorAll("link[hreflang]")
        .ToDictionary(link => link.GetAttribute("hreflang")!, link => link.GetAttribute("href")!);

    private static IEnumerable<string> TermLinks(string path) => Page(path).QuerySelectorAll("a.term").Select(link => link.GetAttribute("href")!);

    private static IEnumerable<string> Links(string path) => Page(path).QuerySelectorAll("main a").Select(link => link.GetAttribute("href")!);

    private static string FeedOf(string path) => Page(path).QuerySelector("link[type='application/atom+xml']")!.GetAttribute("href")!;
}
