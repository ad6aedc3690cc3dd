namespace Compiler.Tests.Rules;

public sealed class LinksTests
{
    [Theory]
    [InlineData("../coping/using-this-site.md", "`using-this-site.md`")]
    [InlineData("using-this-site", "`using-this-site.md`")]
    [InlineData("Using-This-Site.md", "`using-this-site.md`")]
    [InlineData("spinal-fusion.md", "`../../glossary/spinal-fusion.md`")]
    [InlineData("../../glossary/spinal-fussion.md", "`../../glossary/spinal-fusion.md`")]
    public void The_file_that_was_probably_meant_is_named_as_it_would_be_written(string written, string meant) =>
        Assert.Contains(meant, Assert.Single(Reports.Of(ExampleSite.CompileArticle($"[x]({written})"), "LINK001")).Help, StringComparison.Ordinal);

    [Fact]
    public void Front_matter_leads_to_pages_of_this_site_only() => Assert.Equal(["https://a.example"],
        Reports.PlacesOf(ExampleSite.CompileArticle("[x](https://a.example)", "type: decision\nrelated: [https://a.example, using-this-site.md]"), "LINK001"));

    [Fact]
    public void The_links_of_the_home_page_are_checked()
    {
        var home = "---\ntitle: Home\ndescription: x\npublished: 2026-01-15\nneeds:\n  - {title: x, to: ../nobody.md}\n---\n";
        Assert.Equal(["../nobody.md"], Reports.PlacesOf(Reports.Compile(("pages/index.md", home)), "LINK001"));
    }

    [Theory]
    [InlineData("#")]
    [InlineData("#References")]
    [InlineData("using-this-site.md#x")]
    public void A_fragment_is_the_id_of_a_heading_as_it_is_written(string written) =>
        Assert.Single(Reports.PlacesOf(ExampleSite.CompileArticle($"[x]({written})\n\n## Risks"), "LINK003"));

    [Theory]
    [InlineData("#qué-es")]
    [InlineData("#qu%C3%A9-es")]
    [InlineData("test.md#qué-es")]
    public void A_fragment_may_be_encoded(string written) =>
        Assert.Empty(Reports.PlacesOf(ExampleSite.CompileArticle($"[x]({written})\n\n## Qué es"), "LINK003"));

    [Theory]
    [InlineData("pages/search.md", 1)]
    [InlineData("pages/a-z/index.md", 1)]
    [InlineData("articles/glossary/index.md", 1)]
    [InlineData("articles/glossary/spinal-fusion.md", 1)]
    [InlineData("pages/index.md", 0)]
    public void Only_home_may_be_written_where_the_program_adds_a_page(string path, int clashes) =>
        Assert.Equal(clashes, Reports.Of(Reports.Compile((path, ExamplePage.Article("x"))), "LINK006").Count());

    [Fact]
    public void Redirects_in_a_circle_are_one_mistake_and_no_clash()
    {
        var result = Reports.Compile(Redirecting("a", "/basics/b/"), Redirecting("b", "/basics/c/"), Redirecting("c", "/basics/a/"), Redirecting("d", "/basics/a/"));
        var message = Assert.Single(Reports.MessagesOf(result, "LINK008"));
        Assert.Equal("this redirect never arrives: `/basics/b/` → `/basics/a/` → `/basics/c/` → `/basics/b/`", message);
        Assert.Equal(["articles/basics/d.md"], Reports.Of(result, "LINK007").Select(diagnostic => diagnostic.At.Source.Path));
    }

    [Fact]
    public void A_redirect_that_leads_into_a_circle_is_a_clash()
    {
        var result = Reports.Compile(Redirecting("a", "/basics/a/"), Redirecting("b", "/search/"));
        Assert.Single(Reports.MessagesOf(result, "LINK008"));
        Assert.Equal(["`/search/` is the address of a page"], Reports.MessagesOf(result, "LINK007"));
    }

    [Fact]
    public void An_old_address_that_no_page_has_is_sound() =>
        Assert.Empty(Reports.Compile(Redirecting("a", "/old/")).Diagnostics.Where(diagnostic => diagnostic.Code.StartsWith("LINK", StringComparison.Ordinal)));

    [Theory]
    [InlineData("//evil.example/")]
    [InlineData("old/")]
    [InlineData("/a b/")]
    [InlineData("/a/*")]
    [InlineData("/a#b")]
    [InlineData("/a?b")]
    [InlineData("\\\\evil.example")]
    public void A_redirect_is_a_path_alone(string from) => Assert.Single(Reports.MessagesOf(Reports.Compile(Redirecting("a", $"'{from}'")), "LINK009"));

    [Theory]
    [InlineData("https://a.example/x.png")]
    [InlineData("//a.example/x.png")]
    [InlineData("data:image/png;base64,AAAA")]
    public void A_picture_elsewhere_is_not_also_missing(string path)
    {
        var result = ExampleSite.CompileArticle($"![x]({path})");
        Assert.Equal([path], Reports.PlacesOf(result, "PRIV001"));
        Assert.Empty(Reports.PlacesOf(result, "LINK005"));
    }

    [Fact]
    public void A_picture_inside_a_link_is_found() => Assert.Equal(["x.png"], Reports.PlacesOf(ExampleSite.CompileArticle("[![x](x.png)](using-this-site.md)"), "LINK005"));

    private static (string, string) Redirecting(string name, string from) =>
        ($"articles/basics/{name}.md", ExamplePage.Article("x").Replace("sources: none", $"sources: none\nredirectFrom: {from}", StringComparison.Ordinal));
}
