namespace Compiler.Tests.Rules;

public sealed class SyntaxTests
{
    [Fact]
    public void Front_matter_that_cannot_be_read_is_one_mistake_not_many()
    {
        var result = Reports.Compile(("articles/basics/a.md", "---\ntitle: a: b\n---\n\nWords.\n"));
        Assert.Equal(["SYN002"], result.Diagnostics.Select(diagnostic => diagnostic.Code).Where(code => code.StartsWith("SYN", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_key_may_be_written_in_any_case_but_not_twice()
    {
        Assert.Empty(Reports.PlacesOf(ExampleSite.CompileArticle("x", "Type: decision"), "SYN004"));
        Assert.Equal(["TITLE"], Reports.PlacesOf(ExampleSite.CompileArticle("x", "type: decision\nTITLE: y"), "SYN007"));
    }

    [Fact]
    public void A_list_where_a_word_belongs_is_called_a_list() =>
        Assert.Equal(["`author` cannot be a list"], Reports.MessagesOf(ExampleSite.CompileArticle("x", "type: decision\nauthor: [a, b]"), "SYN005"));

    [Fact]
    public void A_comment_is_html_too() =>
        Assert.Equal(["<!-- later -->", "<!-- or never -->"], Reports.PlacesOf(ExampleSite.CompileArticle("<!-- later -->\n\na <!-- or never --> b"), "SYN008"));

    [Fact]
    public void A_line_of_colons_too_many_is_one_mistake()
    {
        var result = ExampleSite.CompileArticle("::: note\nx\n:::\n\n:::");
        Assert.Equal([":::"], Reports.PlacesOf(result, "SYN009"));
        Assert.Empty(Reports.PlacesOf(result, "SYN010"));
    }

    [Fact]
    public void A_block_may_stand_inside_one_of_more_colons() =>
        Assert.Empty(ExampleSite.CompileArticle(":::: faq\n## Why?\n\n::: note\nx\n:::\n::::\n\n## y", "type: decision\nsources: none").Diagnostics);

    [Theory]
    [InlineData("{{}}")]
    [InlineData("{{ a b }}")]
    [InlineData("`{{nobody}}`")]
    public void Other_braces_are_text(string text) => Assert.Empty(Reports.PlacesOf(ExampleSite.CompileArticle(text), "SYN014"));

    [Fact]
    public void A_waiver_without_a_day_lacks_it_and_has_not_ended()
    {
        var result = ExampleSite.CompileArticle("x", "type: decision\nwaivers:\n  - {rule: SAFE-01, reason: x, by: y}");
        Assert.Equal(["`until` is missing"], Reports.MessagesOf(result, "SYN006"));
        Assert.Empty(Reports.PlacesOf(result, "SYN016"));
    }

    [Fact]
    public void A_waiver_holds_on_its_last_day() =>
        Assert.Empty(Reports.PlacesOf(ExampleSite.CompileArticle("x", "type: decision\nwaivers:\n  - {rule: SAFE-01, reason: x, by: y, until: 2026-11-20}"), "SYN016"));
}
