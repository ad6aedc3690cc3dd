using Compiler.Diagnostics;

namespace Compiler.Tests.Rules;

/// <summary>The structure rules on lists, sections, quotations, headings and tables.</summary>
public sealed class ShapeTests
{
    private static readonly string Seven = string.Join('\n', Enumerable.Range(1, 7).Select(i => $"- item {i}"));

    private static int Count(string body, string code) => Reports.Of(ExampleSite.CompileArticle(body), code).Count();

    [Theory]
    [InlineData("## Questions to ask\n\n- When can I walk\n- the date", 1)]
    [InlineData("## Questions to ask\n\n- When can I walk? In a day", 0)]
    [InlineData("## Questions to ask\n\n::: do\n- Do walk\n- Do sit\n:::", 0)]
    [InlineData("## Walking\n\n- When you walk, rest", 0)]
    public void Questions_have_their_mark(string body, int reported) => Assert.Equal(reported, Count(body, "STRUCT004"));

    [Fact]
    public void A_list_of_eight_is_an_error() => Assert.Equal([Severity.Warning, Severity.Error],
        Reports.Of(ExampleSite.CompileArticle($"a\n\n{Seven}\n\nb\n\n{Seven}\n- item 8"), "STRUCT005").Select(found => found.Severity));

    [Fact]
    public void A_list_with_lists_inside_may_be_longer() => Assert.Equal(0, Count($"a\n\n{Seven}\n  - inner", "STRUCT005"));

    [Fact]
    public void No_warning_sign_is_too_many() =>
        Assert.Equal(0, Count("::: urgent\n## Call your surgical team today if:\n\n" + string.Join('\n', Enumerable.Repeat("- {{flag:fever}}", 9)) + "\n:::", "STRUCT005"));

    [Theory]
    [InlineData("He said “walk”.", 0)]
    [InlineData("He said “walk.", 1)]
    [InlineData("He said \"walk\" and \"rest.", 1)]
    [InlineData("A band of 5\" and \"more\".", 0)]
    [InlineData("Er sagt „geh“.", 0)]
    [InlineData("A mark is `\"`.", 0)]
    [InlineData("It's a patient's question.", 0)]
    [InlineData("On Jul 1, 2026 it took 20 min.", 0)]
    [InlineData("Jul 1, 20265 min", 1)]
    public void Quotations_are_closed_and_dates_stand_alone(string text, int reported) => Assert.Equal(reported, Count(text, "STRUCT007"));

    [Theory]
    [InlineData(400, "", 0)]
    [InlineData(401, "", 1)]
    [InlineData(401, "## One\n\n## Two\n\n", 1)]
    [InlineData(401, "## One\n\n## Two\n\n## Three\n\n### Four\n\n", 0)]
    public void A_long_page_has_a_list_of_contents(int words, string headings, int reported) => Assert.Equal(reported, Reports.MessagesOf(
        ExampleSite.CompileArticle(headings + string.Join(' ', Enumerable.Repeat("word", words - headings.Split("# ").Length + 1))), "STRUCT006").Count(message => message.Contains("list of contents", StringComparison.Ordinal)));

    [Theory]
    [InlineData("type: decision", "Walk.", 0)]
    [InlineData("type: condition", "::: quick-answer\nWalk.\n:::", 1)]
    [InlineData("type: condition", "::: key-takeaways\n- Walk.\n:::", 0)]
    [InlineData("type: condition", "## First\n\n::: quick-answer\nWalk.\n:::", 1)]
    public void The_main_message_comes_first(string type, string body, int reported) =>
        Assert.Equal(reported, Reports.Of(ExampleSite.CompileArticle(body, type), "STRUCT008").Count());

    [Theory]
    [InlineData("## What now? Rest", 0)]
    [InlineData("## What now?", 1)]
    [InlineData("::: faq\n### What now?\n\nRest.\n:::", 0)]
    public void Headings_tell(string body, int reported) => Assert.Equal(reported, Count(body, "STRUCT009"));

    [Theory]
    [InlineData("A range of 4–6, 10-20% or 1.5-2.", 3)]
    [InlineData("On 2026-11-20, at 555-0100, (212) 555-0100 or 020-555-01.", 0)]
    [InlineData("The level L4-5, a 2-week rest and COVID-19.", 0)]
    [InlineData("`4-6`", 0)]
    [InlineData("1 -- 2", 0)]
    public void Ranges_are_said_with_to(string text, int reported) => Assert.Equal(reported, Count(text, "NUM003"));

    [Theory]
    [InlineData("It was 48% [@brown2020].", "48%")]
    [InlineData("It was 48%, or 48 of every 100 people [@brown2020].", "")]
    [InlineData("It was 48 of every 100 people and 9 of 19 people [@brown2020].", "")]
    [InlineData("It was 48 of every 100 people and 1 in 7 people [@brown2020].", "1 in 7")]
    [InlineData("It was 2.5 times the risk [@brown2020].", "")]
    public void People_are_counted_whole_and_out_of_one_number(string text, string reported) =>
        Assert.Equal(reported, string.Join(' ', Reports.PlacesOf(ExampleSite.CompileArticle(text), "NUM002")));
}
