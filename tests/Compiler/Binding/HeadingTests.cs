using Compiler.Binding;
using Compiler.Model;

namespace Compiler.Tests.Binding;

public sealed class HeadingTests
{
    [Theory]
    [InlineData("What it is", "what-it-is")]
    [InlineData("L4 to L5 – the “lower” back!", "l4-to-l5-the-lower-back")]
    [InlineData("Don't and don’t", "dont-and-dont")]
    [InlineData("¿Qué es?", "qué-es")]
    [InlineData("ما هو", "ما-هو")]
    [InlineData("…", "")]
    public void A_slug_keeps_letters_and_digits_of_any_script(string words, string slug) => Assert.Equal(slug, Slug.Of(words));

    [Fact]
    public void Ids_are_unique_on_a_page_and_leave_the_themes_own_alone()
    {
        var page = ExamplePage.Bind("## Risks\n\n## Risks\n\n## References\n\n## …\n\n## Risks 2");
        Assert.Equal(["risks", "risks-2", "references-2", "section", "risks-2-2"], page.Headings.Select(heading => heading.Id));
    }

    [Fact]
    public void An_author_may_name_the_id()
    {
        var heading = Assert.Single(ExamplePage.Bind("## Risks of a stimulator {#risks}").Headings);
        Assert.Equal("risks", heading.Id);
        Assert.Equal("Risks of a stimulator", Prose.PlainText(heading.Inlines));
    }

    [Fact]
    public void Headings_inside_blocks_belong_to_the_page() =>
        Assert.Equal(["a", "b", "c"], ExamplePage.Bind("## A\n\n::: faq\n### B\n\nYes.\n:::\n\n## C").Headings.Select(heading => heading.Id));

    [Fact]
    public void A_paragraph_before_a_table_is_its_caption()
    {
        var page = ExamplePage.Bind("Table: Two ways\n\n| a | b |\n|---|--:|\n| 1 | 2 |");
        var table = Assert.IsType<Table>(Assert.Single(page.Body));
        Assert.Equal("Two ways", Prose.PlainText(table.Caption!));
        Assert.Equal([Alignment.Start, Alignment.End], table.Columns);
        Assert.Equal(["a", "b", "1", "2"], ExamplePage.TextsAt(page, page.Inlines.OfType<Words>().Skip(1).Select(words => words.Span)));
    }

    [Fact]
    public void A_paragraph_that_only_begins_like_a_caption_stays_one()
    {
        Assert.IsType<Paragraph>(ExamplePage.Bind("Table: Two ways\n\nNo table.").Body[0]);
        Assert.Null(Assert.Single(ExamplePage.Bind("Words.\n\n| a |\n|---|\n| 1 |").Blocks.OfType<Table>()).Caption);
    }
}
