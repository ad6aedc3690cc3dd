using System.Globalization;

namespace Compiler.Tests.Rules;

public sealed class ReadingTests
{
    private const string Easy = "You can walk a few steps each day and then sit down to rest. ";
    private const string Hard = "Regular physical activity is usually beneficial for recovery. ";

    private static string Times(int count, string sentence) => string.Join("\n\n", Enumerable.Repeat(sentence.Trim(), count));

    private static string[] Messages(string body, string code) => Reports.MessagesOf(ExampleSite.CompileArticle(body), code);

    [Fact]
    public void A_page_past_the_upper_limit_is_an_error_and_names_its_three_hardest_sentences_in_order()
    {
        var body = Times(6, Hard) + "\n\nRehabilitation necessitates rehabilitation.\n\n" + Times(3, Easy) + "\n\nUnnecessary immobilization deteriorates musculature.\n\nOperations occasionally deteriorate.\n";
        var found = Assert.Single(Reports.Of(ExampleSite.CompileArticle(body), "LANG001"));
        Assert.Equal(Diagnostics.Severity.Error, found.Severity);
        Assert.Equal(["Rehabilitation necessitates rehabilitation.", "Unnecessary immobilization deteriorates musculature.", "Operations occasionally deteriorate."],
            found.Related.Select(related => related.At.Text));
    }

    [Fact]
    public void Between_the_limits_a_page_is_a_warning()
    {
        var found = Assert.Single(Reports.Of(ExampleSite.CompileArticle(Times(6, Hard) + "\n\n" + Times(7, Easy)), "LANG001"));
        Assert.Equal(Diagnostics.Severity.Warning, found.Severity);
        var grade = double.Parse(found.Message.Split(' ')[5].TrimEnd(','), CultureInfo.InvariantCulture);
        Assert.InRange(grade, 8.05, 10);
    }

    [Fact]
    public void A_hard_section_of_an_easy_page_is_a_warning() =>
        Assert.Equal(["## Hard"], Reports.PlacesOf(ExampleSite.CompileArticle($"## Easy\n\n{Times(60, Easy)}\n\n## Hard\n\n{Times(14, Hard)}"), "LANG001"));

    [Fact]
    public void Too_few_words_have_no_grade() => Assert.Empty(Messages(Times(5, Hard), "LANG001"));

    [Fact]
    public void Terms_that_the_page_explains_and_names_do_not_count()
    {
        var terms = Times(8, "Ask your team about electromyography before you walk home again.");
        var named = Times(8, "Ask the Metropolitan Rehabilitation Association before you walk home.");
        Assert.Empty(Messages(named, "LANG001"));
        Assert.Empty(Reports.Of(Reports.Compile(ExamplePage.Term("electromyography"), ("articles/basics/test.md", ExamplePage.Article(terms + "\n\n" + terms))), "LANG001"));
        Assert.Single(Messages(terms + "\n\n" + terms, "LANG001"));
    }

    [Fact]
    public void Headings_and_tables_are_no_sentences_and_a_citation_is_no_word()
    {
        var page = ExamplePage.Bind("## Rehabilitation\n\nWalk now [@brown2020].\n\n| Rehabilitation | b |\n|---|---|\n| c | d |\n\n- one\n- two");
        Assert.Equal([2, 1, 1], page.Sentences.Select(sentence => sentence.Whole.Words));
    }

    [Fact]
    public void Other_languages_have_no_grade() => Assert.Empty(Reports.Of(Reports.Compile(
        ("site.yml", "name: x\ndescription: x\npublisher: x\nlanguages: [en, es]\n"), ("articles/basics/using-this-site.es.md", ExamplePage.Article(Times(20, Hard)))), "LANG001"));

    [Theory]
    [InlineData(29, 0)]
    [InlineData(30, 1)]
    public void Long_words_are_counted_in_thirty_sentences_or_more(int sentences, int reported) =>
        Assert.Equal(reported, Messages(Times(sentences, Hard), "LANG002").Length);

    [Theory]
    [InlineData("one two three four five six seven eight nine ten one two three four five six seven eight nine ten.", 0)]
    [InlineData("one two three four five six seven eight nine ten one two three four five six seven eight nine ten eleven.", 1)]
    [InlineData("one two three four five six seven eight nine ten one two three four five six seven eight nine follow-up.", 0)]
    [InlineData("one two three four five six seven eight nine ten one two three four five six seven eight nine 126,044 [@brown2020].", 0)]
    [InlineData("A. B one. C two.\nD three.", 0)]
    [InlineData("One. Two. Three. Four.", 1)]
    [InlineData("- One. Two. Three. Four.", 1)]
    [InlineData("One. Two. Three.\n\nFour.", 0)]
    public void Sentences_and_paragraphs_end_in_time(string text, int reported) => Assert.Equal(reported, Messages(text, "LANG004").Length);

    [Theory]
    [InlineData("A breakthrough pain. A breakthrough.", "breakthrough")]
    [InlineData("A long car journey. The train journeys home.", "")]
    [InlineData("## A miracle\n\nBattling.", "miracle Battling")]
    [InlineData("`journey`", "")]
    public void Words_for_effect_are_told_from_words_that_mean_something(string text, string reported) =>
        Assert.Equal(reported, string.Join(' ', Reports.PlacesOf(ExampleSite.CompileArticle(text), "LANG010")));

    [Fact]
    public void Title_description_definition_and_a_guides_words_are_read_too()
    {
        var article = ExamplePage.Article("Walk.", "A miracle for backs").Replace("A page for a test.", "\"Your battle: the 4-6 steps.\"", StringComparison.Ordinal);
        var (path, term) = ExamplePage.Term("cage");
        var guide = "title: Where to begin\ndescription: A journey.\npublished: 2026-01-15\nsteps:\n  first:\n    question: What do sufferers ask?\n"
            + "    text: [For 2-3 days.]\n    answers:\n      - {answer: I am a warrior, to: end}\n  end:\n    end: Good\n    pages: [../articles/basics/test.md]\n";
        var result = Reports.Compile(("articles/basics/test.md", article), (path, term.Replace("A thing.", "A victory.", StringComparison.Ordinal)), ("guides/start.yml", guide));
        Assert.Equal(["miracle", "\"Your battle: the 4-6 steps.\"", "victory", "journey", "warrior"], Reports.PlacesOf(result, "LANG010"));
        Assert.Equal(["sufferers"], Reports.PlacesOf(result, "LANG011"));
        Assert.Equal(["\"Your battle: the 4-6 steps.\"", "2-3"], Reports.PlacesOf(result, "NUM003"));
    }

    [Theory]
    [InlineData("5.0", 1, "Error")]
    [InlineData("9.0", 1, "Warning")]
    [InlineData("6.0", 0, "")]
    public void A_ceiling_is_kept_and_comes_down(string ceiling, int reported, string severity)
    {
        var found = Reports.Of(Reports.Compile(("site.yml", $"name: x\ndescription: x\npublisher: x\nreadability: {{ceiling: {ceiling}}}\n"),
            ("articles/basics/test.md", ExamplePage.Article(Times(5, "You can exercise a little every day and then sit down again to rest.")))), "LANG013").ToArray();
        Assert.Equal(reported, found.Length);
        Assert.All(found, finding => Assert.Equal(severity, finding.Severity.ToString()));
    }

    [Fact]
    public void A_ceiling_that_is_no_number_is_a_mistake() =>
        Assert.Equal(["high"], Reports.PlacesOf(Reports.Compile(("site.yml", "name: x\ndescription: x\npublisher: x\nreadability: {ceiling: high}\n")), "SYN005"));
}
