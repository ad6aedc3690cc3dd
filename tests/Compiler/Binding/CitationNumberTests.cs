using Compiler.Model;

namespace Compiler.Tests.Binding;

public sealed class CitationNumberTests
{
    private static readonly (string, string) Library = ("references/more.json", """
        [{"id": "green2019", "type": "book", "title": "Green"}, {"id": "white2018", "type": "book", "title": "White"}]
        """);

    [Fact]
    public void Works_are_numbered_in_order_of_first_use_and_uses_are_counted()
    {
        var page = ExamplePage.Bind("One [@white2018; @brown2020].\n\n- two [@green2019]\n- three [@brown2020, p. 3]", Library);
        Assert.Equal([("white2018", 1, 1), ("brown2020", 2, 1), ("green2019", 3, 1), ("brown2020", 2, 2)],
            page.Inlines.OfType<Citation>().SelectMany(citation => citation.Items).Select(item => (item.Key, item.Number, item.Use)));
        Assert.Equal([("white2018", 1, 1), ("brown2020", 2, 2), ("green2019", 3, 1)],
            page.Bibliography.Select(entry => (entry.Reference.Key, entry.Number, entry.Uses)));
    }

    [Fact]
    public void A_work_that_no_library_has_takes_no_number()
    {
        var page = ExamplePage.Bind("One [@nobody]. Two [@brown2020].");
        Assert.Equal([("nobody", 0), ("brown2020", 1)], page.Inlines.OfType<Citation>().SelectMany(citation => citation.Items).Select(item => (item.Key, item.Number)));
        Assert.Single(page.Bibliography);
    }

    [Fact]
    public void A_footnote_is_read_after_the_page_whose_mark_leads_to_it()
    {
        var page = ExamplePage.Bind("One[^n].\n\n[^n]: See [@white2018].\n\nTwo [@brown2020].", Library);
        Assert.Equal(["brown2020", "white2018"], page.Bibliography.Select(entry => entry.Reference.Key));
        Assert.Equal(1, Assert.Single(page.Footnotes).Number);
        Assert.Equal(1, Assert.Single(page.Inlines.OfType<FootnoteMark>()).Number);
    }

    [Fact]
    public void A_page_knows_who_cites_a_work()
    {
        var site = ExampleSite.CompileArticle("One [@brown2020].").Site;
        Assert.Equal(["/basics/test/", "/basics/using-this-site/"], site.CitedBy["brown2020"].Select(page => page.Address));
    }
}
