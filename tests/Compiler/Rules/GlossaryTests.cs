namespace Compiler.Tests.Rules;

public sealed class GlossaryTests
{
    [Theory]
    [InlineData("cage", "aliases: [Spinal-Fusion]", 1)]
    [InlineData("cage", "aliases: [CAGE, cage]", 0)]
    [InlineData("cage", "abbreviation: SF\nsearchOnly: [spinal fusion]\nnever: [spine fusion]", 0)]
    [InlineData("fusion surgery", "", 1)]
    public void Two_terms_cannot_claim_the_same_words(string name, string more, int clashes) =>
        Assert.Equal(clashes, Reports.Of(Reports.Compile(ExamplePage.Term(name, more)), "TERM002").Count());

    [Fact]
    public void The_preferred_name_has_the_better_right() => Assert.Equal(["glossary/spinal-fusion.md"],
        Reports.Of(Reports.Compile(ExamplePage.Term("spine fusion")), "TERM002").Select(diagnostic => diagnostic.At.Source.Path));

    [Fact]
    public void Two_languages_may_use_the_same_word()
    {
        var result = Reports.Compile(("site.yml", "name: x\ndescription: x\npublisher: x\nlanguages: [en, es]\n"), ("redflags.es.yml", "[]"),
            ("glossary/spinal-fusion.es.md", "---\nterm: spinal fusion\ndefinition: x\nrelated: [spinal-fusion]\npublished: 2026-01-15\n---\n"));
        Assert.Empty(Reports.Of(result, "TERM002"));
        Assert.Empty(Reports.Of(result, "TERM004"));
        Assert.Equal(["glossary/spinal-fusion.es.md"], Reports.Of(result, "TERM003").Select(diagnostic => diagnostic.At.Source.Path));
    }

    [Fact]
    public void A_term_that_only_its_own_page_links_is_never_used() =>
        Assert.Equal(["cage"], Reports.PlacesOf(Reports.Compile(ExamplePage.Term("cage", "", "A [box](term:cage).")), "TERM003"));

    [Fact]
    public void A_term_that_another_terms_page_links_is_used() =>
        Assert.Equal(["box"], Reports.PlacesOf(Reports.Compile(ExamplePage.Term("cage"), ExamplePage.Term("box", "", "Not a cage.")), "TERM003"));

    [Fact]
    public void A_term_is_named_by_its_file_not_by_an_alias()
    {
        var help = Assert.Single(Reports.Of(ExampleSite.CompileArticle("[x](term:fusion-surgery)"), "TERM001")).Help;
        Assert.Contains("`term:spinal-fusion`", help, StringComparison.Ordinal);
    }
}
