using Compiler.Diagnostics;

namespace Compiler.Tests.Rules;

public sealed class StructureTests
{
    [Theory]
    [InlineData("Bring:\n\n- a friend")]
    [InlineData("Bring:\n- a friend")]
    [InlineData("Bring:\n\n1. a friend")]
    [InlineData("Bring:\n\n> a friend")]
    [InlineData("Bring:\n\n```\na friend\n```")]
    [InlineData("Bring:\n\n| a |\n|---|\n| b |")]
    [InlineData("Bring:\n\nTable: What to bring\n\n| a |\n|---|\n| b |")]
    [InlineData("Bring:\n\n::: note\na friend\n:::")]
    [InlineData("- Bring:\n  - a friend")]
    [InlineData("Table: What to bring:\n\n| a |\n|---|\n| b |")]
    [InlineData("## Bring:\n\nA friend.")]
    [InlineData("`Bring:` is a word.")]
    public void A_colon_that_something_follows_is_sound(string body) => Assert.Empty(Reports.PlacesOf(ExampleSite.CompileArticle(body), "STRUCT001"));

    [Theory]
    [InlineData("Bring:", "Bring:")]
    [InlineData("It is near. Bring\nthese:", "these:")]
    [InlineData("It is near. Bring these:\n\n## A friend", "Bring these:")]
    [InlineData("Bring these [@brown2020]:\n\nA friend.", "Bring these [@brown2020]:")]
    [InlineData("**Bring:**\n\nA friend.", "**Bring:**")]
    [InlineData("> Bring:\n\n- a friend", "Bring:")]
    [InlineData("::: note\nBring:\n:::\n\n- a friend", "Bring:")]
    [InlineData("x[^1]\n\n[^1]: Bring:", "Bring:")]
    public void A_colon_that_nothing_follows_is_found_wherever_it_stands(string body, string place) =>
        Assert.Equal([place], Reports.PlacesOf(ExampleSite.CompileArticle(body), "STRUCT001"));

    [Fact]
    public void Empty_cells_count() =>
        Assert.Empty(Reports.PlacesOf(ExampleSite.CompileArticle("| a | b | c |\n|---|---|---|\n| x | | |\n| | | |\n|x||z|"), "STRUCT002"));

    [Theory]
    [InlineData("McKenzie method")]
    [InlineData("pH")]
    [InlineData("MRI")]
    [InlineData("spinalFusion")]
    [InlineData("X-ray")]
    public void A_word_that_is_written_so_is_not_two(string header) => Assert.Empty(Reports.PlacesOf(
        Reports.Compile(("articles/basics/a.md", ExamplePage.Article($"| {header} |\n|---|\n| x |")), ExamplePage.Term("spinalFusion")), "STRUCT002"));

    [Fact]
    public void A_word_is_found_behind_an_entity() =>
        Assert.Single(Reports.PlacesOf(ExampleSite.CompileArticle("| &amp; **PhaseTypical** |\n|---|\n| x |"), "STRUCT002"), "PhaseTypical");

    [Fact]
    public void Levels_may_fall_by_any_number_and_rise_by_one() =>
        Assert.Empty(Reports.PlacesOf(ExampleSite.CompileArticle("## a\n\n### b\n\n#### c\n\n## d\n\n### e"), "STRUCT003"));

    [Fact]
    public void A_heading_inside_a_block_is_part_of_the_outline() =>
        Assert.Equal(["### b"], Reports.PlacesOf(ExampleSite.CompileArticle("::: faq\n### b\n\nYes.\n:::"), "STRUCT003"));

    [Fact]
    public void A_deep_heading_is_a_warning_and_a_skipped_level_an_error() => Assert.Equal([Severity.Error, Severity.Warning],
        Reports.Of(ExampleSite.CompileArticle("#### a\n\n##### b"), "STRUCT003").Select(diagnostic => diagnostic.Severity));

    [Theory]
    [InlineData("risk of=100\nPeople who walked.\n\n- With: 12\n- Without: 101", "101 is more than all 100 people")]
    [InlineData("risk of=1000\nPeople who walked.\n\n- With: 12.5", "this group has no whole number")]
    [InlineData("risk\n- With: 12", "the block `risk` does not say what it counts")]
    [InlineData("risk\nPeople who walked.", "the block `risk` has 0 groups")]
    [InlineData("risk\nx\n\n- a: 1\n- b: 2\n- c: 3\n- d: 4", "the block `risk` has 4 groups")]
    [InlineData("steps\n- a\n- b", "the block `steps` has no numbered list of two steps or more")]
    [InlineData("questions\nWhy?", "the block `questions` has no list")]
    [InlineData("faq\nWhy? So.", "the block `faq` has no question")]
    [InlineData("figure\n![a](a.png)\n\n![b](b.png)", "the block `figure` has 2 pictures")]
    [InlineData("story composite=yes consent=not-needed", "the block `story` is empty")]
    [InlineData("timeline\nx", "the block `timeline` has no list")]
    [InlineData("timeline\n- *First week*: x", "this moment does not say when")]
    public void A_block_without_its_parts_says_which(string block, string message) =>
        Assert.Equal([message], Reports.MessagesOf(ExampleSite.CompileArticle($"::: {block}\n:::"), "STRUCT020"));

    [Fact]
    public void A_risk_counts_up_to_everybody() => Assert.Empty(Reports.PlacesOf(
        ExampleSite.CompileArticle("::: risk of=1000\nPeople who walked.\n\n- With: 1,000\n- Without: 0\n:::"), "STRUCT020"));
}
