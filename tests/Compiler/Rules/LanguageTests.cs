namespace Compiler.Tests.Rules;

public sealed class LanguageTests
{
    private static readonly (string, string) Nonunion = ExamplePage.Term("pseudarthrosis", "plain: nonunion\nabbreviation: PA\naliases: [false joint, FJ, failed union, spinal pseudarthrosis]");

    [Theory]
    [InlineData("A spinal cord stimulation (SCS) test. SCS helps.", "")]
    [InlineData("SCS helps. Spinal cord stimulation (SCS) helps.", "SCS")]
    [InlineData("## What SCS does\n\nSpinal cord stimulation (SCS) helps.", "SCS")]
    [InlineData("The trial of wires against usual care (PROCESS) ended. PROCESS was small.", "")]
    [InlineData("An MRI, a CT, the NHS, L4 and type II.", "")]
    [InlineData("`SCS` is not SCS. SCS.", "SCS")]
    [InlineData("| Test | ODI |\n|---|---|\n| a | ODI |", "ODI")]
    public void An_abbreviation_is_spelled_out_first(string text, string reported) =>
        Assert.Equal(reported, string.Join(' ', Reports.PlacesOf(ExampleSite.CompileArticle(text), "LANG005")));

    [Fact]
    public void A_site_lists_abbreviations_that_need_no_words()
    {
        var site = ("site.yml", "name: x\ndescription: x\npublisher: x\nabbreviations: [ODI]\n");
        Assert.Empty(Reports.Of(Reports.Compile(site, ("articles/basics/test.md", ExamplePage.Article("The ODI and the ODIs."))), "LANG005"));
    }

    [Fact]
    public void A_terms_page_shows_its_own_abbreviations() =>
        Assert.Empty(Reports.Of(Reports.Compile(ExamplePage.Term("cage", "aliases: [XYZ]", "An XYZ is a box.")), "LANG005"));

    [Theory]
    [InlineData("A nonunion (pseudarthrosis, PA) is a nonunion.", "")]
    [InlineData("A pseudarthrosis. A spinal pseudarthrosis.", "")]
    [InlineData("A false joint.", "")]
    [InlineData("A false joint, an FJ.", "")]
    [InlineData("A false joint and a nonunion.", "false joint")]
    [InlineData("A false joint (pseudarthrosis). A false joint.", "")]
    [InlineData("A false joint, false joints, a failed union.", "failed union")]
    [InlineData("The name used then was false joint, now pseudarthrosis.", "")]
    public void A_page_keeps_to_one_name(string text, string reported) => Assert.Equal(reported, string.Join(' ',
        Reports.PlacesOf(Reports.Compile(Nonunion, ("articles/basics/test.md", ExamplePage.Article(text))), "LANG007")));

    [Theory]
    [InlineData("A laminectomy helps. A laminectomy helps. A laminectomy helps.", 1)]
    [InlineData("A laminectomy helps. A laminectomy helps.", 0)]
    [InlineData("## Laminectomy\n\nA laminectomy.", 1)]
    [InlineData("## Laminectomy\n\nA laminectomy is an operation.", 0)]
    [InlineData("## Laminectomy\n\nBone is taken away (laminectomy).", 0)]
    [InlineData("## Laminectomy\n\n[Bone is taken](term:laminectomy). A laminectomy.", 0)]
    public void A_medical_word_is_explained_where_it_matters(string text, int reported) => Assert.Equal(reported,
        Reports.Of(Reports.Compile(ExamplePage.Term("laminectomy"), ("articles/basics/test.md", ExamplePage.Article(text))), "LANG006").Count());

    [Fact]
    public void Jargon_is_listed_worst_first_and_the_list_ends()
    {
        static string Words(int from) => string.Concat(Enumerable.Range(from, 22 - from).Select(i => $"xq{(char)('a' + i)}w. "));
        var found = Reports.Of(Reports.Compile(("articles/a/a.md", ExamplePage.Article(Words(0))), ("articles/b/b.md", ExamplePage.Article(Words(0))),
            ("articles/c/c.md", ExamplePage.Article(Words(21) + "alone"))), "LANG012").ToArray();
        Assert.Equal(20, found.Length);
        Assert.Equal("`xqvw` is not a plain word: 3 uses on 3 pages", found[0].Message);
        Assert.EndsWith("2 more words like it are not listed.", found[^1].Help, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_and_terms_are_no_jargon()
    {
        string[] texts = ["See Zurich. A laminectomy.", "See Zurich. A laminectomy."];
        Assert.Empty(Reports.Of(Reports.Compile(ExamplePage.Term("laminectomy"), ("articles/a/a.md", ExamplePage.Article(texts[0])),
            ("articles/b/b.md", ExamplePage.Article(texts[1]))), "LANG012"));
    }
}
