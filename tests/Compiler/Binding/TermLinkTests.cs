using Compiler.Model;

namespace Compiler.Tests.Binding;

public sealed class TermLinkTests
{
    [Theory]
    [InlineData("A spinal fusion joins bones.", "spinal fusion")]
    [InlineData("Spinal Fusion joins bones.", "Spinal Fusion")]
    [InlineData("A spinal-fusion joins bones.", "spinal-fusion")]
    [InlineData("Most spinal fusions heal.", "spinal fusions")]
    [InlineData("A spinal fusion's result.", "spinal fusion")]
    [InlineData("A spinal fusion’s result.", "spinal fusion")]
    [InlineData("(spine fusion)", "spine fusion")]
    [InlineData("🦴 é spine fusion", "spine fusion")]
    [InlineData("**spinal fusion**", "spinal fusion")]
    [InlineData("| a |\n|---|\n| spinal fusion |", "spinal fusion")]
    public void A_mention_is_linked_as_it_is_written(string text, string mention)
    {
        var page = ExamplePage.Bind(text);
        var use = Assert.Single(page.Inlines.OfType<TermUse>());
        Assert.Equal("spinal-fusion", use.Target!.Slug);
        Assert.True(use.Automatic);
        Assert.Equal(mention, page.Locate(use.Span).Text);
        Assert.Equal(mention, Prose.PlainText(use.Body));
    }

    [Theory]
    [InlineData("## Spinal fusion")]
    [InlineData("[spinal fusion](using-this-site.md)")]
    [InlineData("`spinal fusion`")]
    [InlineData("```\nspinal fusion\n```")]
    [InlineData("![spinal fusion](x.png)")]
    [InlineData("cerebrospinal fusion")]
    [InlineData("spinal fusionist")]
    [InlineData("spinal, fusion")]
    [InlineData("spinal. Fusion")]
    public void Nothing_is_linked_in_headings_links_code_or_inside_other_words(string text) =>
        Assert.Empty(ExamplePage.Bind(text).Inlines.OfType<TermUse>());

    [Fact]
    public void Only_the_first_mention_on_a_page_is_linked()
    {
        var page = ExamplePage.Bind("A spinal fusion. A spine fusion.\n\n## More\n\nA spinal fusion.");
        Assert.Equal("spinal fusion", page.Locate(Assert.Single(page.Inlines.OfType<TermUse>()).Span).Text);
        Assert.Equal(["spinal-fusion"], page.TermsUsed);
    }

    [Fact]
    public void A_site_may_link_the_first_mention_in_each_section()
    {
        var site = "name: x\ndescription: x\npublisher: x\nfirstMention: section\n";
        var page = ExamplePage.Bind("A spinal fusion. A spine fusion.\n\n## More\n\nA spinal fusion.\n\n### Deeper\n\nA spinal fusion.", ("site.yml", site));
        Assert.Equal(2, page.Inlines.OfType<TermUse>().Count());
    }

    [Fact]
    public void After_an_explicit_use_no_mention_is_linked_by_itself()
    {
        var page = ExamplePage.Bind("Bones are [joined](term:spinal-fusion). A spinal fusion.");
        Assert.False(Assert.Single(page.Inlines.OfType<TermUse>()).Automatic);
    }

    [Fact]
    public void The_longest_name_wins()
    {
        var page = ExamplePage.Bind("A spinal fusion cage. A fusion.", ExamplePage.Term("spinal fusion cage"), ExamplePage.Term("fusion"));
        Assert.Equal(["spinal-fusion-cage", "fusion"], page.TermsUsed);
    }

    [Fact]
    public void A_longer_name_that_does_not_come_true_leaves_the_shorter_one()
    {
        var page = ExamplePage.Bind("A spinal fusion device.", ExamplePage.Term("spinal fusion cage"));
        Assert.Equal(["spinal-fusion"], page.TermsUsed);
    }

    [Fact]
    public void An_abbreviation_is_linked_only_as_it_is_written()
    {
        var term = ExamplePage.Term("spinal cord stimulation", "aliases: [SCS]");
        Assert.Equal(["spinal-cord-stimulation"], ExamplePage.Bind("An SCS helps.", term).TermsUsed);
        Assert.Equal(["spinal-cord-stimulation"], ExamplePage.Bind("Two SCSs help.", term).TermsUsed);
        Assert.Empty(ExamplePage.Bind("An scs helps.", term).TermsUsed);
    }

    [Theory]
    [InlineData("two diagnoses", "diagnosis")]
    [InlineData("two biopsies", "biopsy")]
    [InlineData("two abscesses", "abscess")]
    [InlineData("two boxes", "box")]
    [InlineData("a corticosteroid", "corticosteroids")]
    [InlineData("many x-rays", "x-ray")]
    public void A_plural_finds_its_singular_and_the_other_way_round(string text, string term) =>
        Assert.Single(ExamplePage.Bind(text, ExamplePage.Term(term)).TermsUsed);

    [Fact]
    public void Words_that_only_look_alike_swallow_their_match()
    {
        var term = ExamplePage.Term("stimulation", "never: [bone growth stimulation]");
        Assert.Empty(ExamplePage.Bind("Bone growth stimulation is another thing.", term).TermsUsed);
        Assert.Equal(["stimulation"], ExamplePage.Bind("Bone growth stimulation, and stimulation.", term).TermsUsed);
    }

    [Fact]
    public void A_word_for_search_alone_is_never_linked() =>
        Assert.Empty(ExamplePage.Bind("A pacemaker for pain.", ExamplePage.Term("stimulation", "searchOnly: [pacemaker]")).TermsUsed);

    [Fact]
    public void A_terms_own_page_does_not_link_it()
    {
        var term = ExamplePage.Term("cage", "aliases: [box]", "A cage or box for a spinal fusion.");
        var page = ExamplePage.Find(ExampleSite.Compile(new Dictionary<string, string?> { [term.Path] = term.Text }), "/glossary/cage/");
        Assert.Equal(["spinal-fusion"], page.TermsUsed);
    }

    [Fact]
    public void An_emergency_card_links_no_term() =>
        Assert.Empty(ExamplePage.Bind("::: emergency\n## Call {{emergency}} if:\n\n- a spinal fusion hurts\n:::").TermsUsed);
}
