using Compiler.Model;

namespace Compiler.Tests.Syntax;

public sealed class CitationParserTests
{
    [Fact]
    public void A_citation_names_a_work_and_its_place_is_the_key_with_its_sign()
    {
        var page = ExamplePage.Bind("Bones join [@brown2020].");
        var citation = Assert.Single(page.Inlines.OfType<Citation>());
        Assert.Equal("[@brown2020]", page.Locate(citation.Span).Text);
        var item = Assert.Single(citation.Items);
        Assert.Equal("@brown2020", page.Locate(item.Span).Text);
        Assert.Null(item.Locator);
        Assert.NotNull(item.Target);
    }

    [Fact]
    public void A_group_holds_works_with_and_without_locators()
    {
        var page = ExamplePage.Bind("x [@a, p. 183; @b ;  @c:d/e.f_g-h, chapter 2, p. 3]");
        var items = Assert.Single(page.Inlines.OfType<Citation>()).Items;
        Assert.Equal([("a", "p. 183"), ("b", null), ("c:d/e.f_g-h", "chapter 2, p. 3")], items.Select(item => (item.Key, item.Locator)));
        Assert.Equal(["@a", "@b", "@c:d/e.f_g-h"], ExamplePage.TextsAt(page, items.Select(item => item.Span)));
    }

    [Theory]
    [InlineData("[@a]", "> ")]
    [InlineData("[@a]", "- ")]
    [InlineData("[@a]", "## ")]
    [InlineData("[@a]", "🦴é ")]
    [InlineData("[@a]", "**bold** &amp; ")]
    public void A_citation_is_found_wherever_words_stand(string citation, string before)
    {
        var page = ExamplePage.Bind(before + citation);
        Assert.Equal(citation, page.Locate(Assert.Single(page.Inlines.OfType<Citation>()).Span).Text);
    }

    [Theory]
    [InlineData("[@]")]
    [InlineData("[@a")]
    [InlineData("[@a b]")]
    [InlineData("[@a;]")]
    [InlineData("[@a; b]")]
    [InlineData("[see @a]")]
    [InlineData("\\[@a]")]
    [InlineData("`[@a]`")]
    [InlineData("mail a@b.example")]
    public void What_only_looks_like_a_citation_stays_text(string text) => Assert.Empty(ExamplePage.Bind(text).Inlines.OfType<Citation>());
}
