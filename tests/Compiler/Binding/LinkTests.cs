using Compiler.Model;

namespace Compiler.Tests.Binding;

public sealed class LinkTests
{
    private const string TwoLanguages = "name: x\ndescription: x\npublisher: x\nlanguages: [en, es]\n";

    [Theory]
    [InlineData("using-this-site.md", "/basics/using-this-site/", null)]
    [InlineData("./using-this-site.md#a", "/basics/using-this-site/", "a")]
    [InlineData("../basics/using-this-site.md", "/basics/using-this-site/", null)]
    [InlineData("../../glossary/spinal-fusion.md", "/glossary/spinal-fusion/", null)]
    [InlineData("using%2Dthis%2Dsite.md", "/basics/using-this-site/", null)]
    [InlineData("#a", "", "a")]
    public void A_path_becomes_an_address(string written, string address, string? fragment) =>
        Assert.Equal(new Destination.Internal(address, fragment), DestinationOf(ExamplePage.Bind($"[x]({written})")));

    [Theory]
    [InlineData("https://a.example/b?c#d")]
    [InlineData("mailto:a@b.example")]
    [InlineData("tel:911")]
    public void An_address_elsewhere_stays_as_it_is(string written) =>
        Assert.Equal(new Destination.External(written), DestinationOf(ExamplePage.Bind($"[x]({written})")));

    [Theory]
    [InlineData("nobody.md", BrokenReason.NoSuchFile)]
    [InlineData("../../../out.md", BrokenReason.NoSuchFile)]
    [InlineData("/basics/", BrokenReason.AddressNotPath)]
    [InlineData("javascript:x", BrokenReason.ForbiddenScheme)]
    [InlineData("data:text/html,x", BrokenReason.ForbiddenScheme)]
    [InlineData("file:///etc/passwd", BrokenReason.ForbiddenScheme)]
    [InlineData("https://", BrokenReason.Malformed)]
    [InlineData("", BrokenReason.Malformed)]
    public void What_leads_nowhere_says_why(string written, BrokenReason reason) =>
        Assert.Equal(new Destination.Broken(written, reason), DestinationOf(ExamplePage.Bind($"[x]({written})")));

    [Fact]
    public void A_link_knows_where_its_destination_is_written()
    {
        var page = ExamplePage.Bind("[a](<x y.md> \"title\") [b][ref] <https://a.example> [c](term:x)\n\n[ref]: z.md");
        Assert.Equal(["<x y.md>", "[b][ref]", "<https://a.example>"], ExamplePage.TextsAt(page, page.Inlines.OfType<Link>().Select(link => link.WrittenAt)));
        Assert.Equal(["term:x"], ExamplePage.TextsAt(page, page.Inlines.OfType<TermUse>().Select(use => use.WrittenAt)));
    }

    [Fact]
    public void A_translation_links_to_translations_where_they_exist_and_knows_its_other_languages()
    {
        var result = ExampleSite.Compile(new Dictionary<string, string?>
        {
            ["site.yml"] = TwoLanguages,
            ["redflags.es.yml"] = "[]",
            ["articles/basics/a.md"] = ExamplePage.Article("[b](b.md)"),
            ["articles/basics/a.es.md"] = ExamplePage.Article("[b](b.md) [c](c.md)"),
            ["articles/basics/b.md"] = ExamplePage.Article("b"),
            ["articles/basics/b.es.md"] = ExamplePage.Article("b"),
            ["articles/basics/c.md"] = ExamplePage.Article("c"),
        });
        var (english, spanish) = (ExamplePage.Find(result, "/basics/a/"), ExamplePage.Find(result, "/es/basics/a/"));
        Assert.Equal(["/basics/b/"], AddressesOf(english));
        Assert.Equal(["/es/basics/b/", "/basics/c/"], AddressesOf(spanish));
        Assert.Equal([new Translation("es", "/es/basics/a/")], english.Translations);
        Assert.Equal([new Translation("en", "/basics/a/")], spanish.Translations);
        Assert.Empty(ExamplePage.Find(result, "/basics/c/").Translations);
    }

    [Fact]
    public void A_term_is_linked_only_in_its_own_language()
    {
        var result = ExampleSite.Compile(new Dictionary<string, string?>
        {
            ["site.yml"] = TwoLanguages,
            ["redflags.es.yml"] = "[]",
            ["articles/basics/a.es.md"] = ExamplePage.Article("La spinal fusion y la fusión."),
            ["glossary/spinal-fusion.es.md"] = "---\nterm: fusión\ndefinition: Una cosa.\npublished: 2026-01-15\n---\n",
        });
        var use = Assert.Single(ExamplePage.Find(result, "/es/basics/a/").Inlines.OfType<TermUse>());
        Assert.Equal("/es/glossary/spinal-fusion/", use.Target!.Address);
    }

    [Fact]
    public void A_draft_and_a_page_of_a_later_day_are_published_only_where_drafts_are_wished()
    {
        var files = new Dictionary<string, string?>
        {
            ["articles/basics/a.md"] = ExamplePage.Article("a").Replace("2026-01-15", "2027-01-15", StringComparison.Ordinal),
            ["articles/basics/b.md"] = ExamplePage.Article("[a](a.md)"),
        };
        Assert.Equal(new Destination.Broken("a.md", BrokenReason.Draft), DestinationOf(ExamplePage.Find(ExampleSite.Compile(files), "/basics/b/")));
        Assert.Equal(new Destination.Internal("/basics/a/", null), DestinationOf(ExamplePage.Find(ExampleSite.Compile(files, drafts: true), "/basics/b/")));
    }

    private static Destination DestinationOf(Page page) => Assert.Single(page.Inlines.OfType<Link>()).To;

    private static string[] AddressesOf(Page page) => [.. page.Inlines.OfType<Link>().Select(link => ((Destination.Internal)link.To).Address)];
}
