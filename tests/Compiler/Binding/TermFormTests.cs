using Compiler.Model;

namespace Compiler.Tests.Binding;

public sealed class TermFormTests
{
    [Theory]
    [InlineData("vertebra", "two vertebrae", "one vertebra", "some vertebras")]
    [InlineData("foramen", "two foramina", "the foramens")]
    [InlineData("hematoma", "hematomata", "hematomas", "a haematoma")]
    [InlineData("stenosis", "stenoses")]
    [InlineData("meniscus", "menisci", "meniscuses")]
    [InlineData("cortex", "cortices")]
    [InlineData("bacterium", "bacteria")]
    [InlineData("ganglion", "ganglia")]
    [InlineData("foot drop", "foot-drop", "footdrop", "foot drops")]
    [InlineData("nonunion", "non-union", "a non union", "nonunions", "Non-unions")]
    [InlineData("anaesthesia", "anesthesia")]
    [InlineData("orthopedic surgeon", "orthopaedic surgeons")]
    [InlineData("edema", "oedema")]
    [InlineData("central sensitization", "central sensitisation")]
    [InlineData("catastrophizing", "to catastrophize", "catastrophising", "she catastrophised")]
    [InlineData("tumor", "tumour", "tumours")]
    [InlineData("behavioral therapy", "behavioural therapies")]
    [InlineData("nerve center", "nerve centres")]
    [InlineData("herniated disc", "a herniated disk", "herniated disks")]
    [InlineData("diskectomy", "discectomy")]
    public void A_term_is_found_however_it_is_written(string term, params string[] texts) =>
        Assert.All(texts, text => Assert.Single(ExamplePage.Bind(text, ExamplePage.Term(term)).TermsUsed));

    [Theory]
    [InlineData("bone graft", "aliases: [bone grafting]", "the bone was grafted", false)]
    [InlineData("bone graft", "aliases: [bone grafting]", "they bone grafted it", true)]
    [InlineData("disc bulge", "aliases: [disc bulging]", "a disc bulged", true)]
    [InlineData("disc bulge", "", "a disc bulging", false)]
    [InlineData("nerve ending", "", "nerve ended", false)]
    public void Forms_of_a_verb_are_found_where_the_names_show_a_verb(string term, string more, string text, bool found) =>
        Assert.Equal(found, ExamplePage.Bind(text, ExamplePage.Term(term, more)).TermsUsed.Any());

    [Fact]
    public void A_rule_of_spelling_makes_no_word_that_the_term_excludes() =>
        Assert.Empty(ExamplePage.Bind("a herniated disk", ExamplePage.Term("herniated disc", "never: [herniated disk]")).TermsUsed);

    [Fact]
    public void A_declared_name_stands_before_a_spelling_of_another()
    {
        var page = ExamplePage.Bind("A non-union.", ExamplePage.Term("nonunion"), ExamplePage.Term("non-union"));
        Assert.Equal(["non-union"], page.TermsUsed);
    }

    [Theory]
    [InlineData("CBT helps.", "")]
    [InlineData("Talking therapy (CBT) helps. CBT helps.", "")]
    [InlineData("## Cognitive therapy (CBT)\n\nCBT helps.", "cognitive-therapy")]
    [InlineData("CBT helps. Cognitive therapy (CBT) helps.", "cognitive-therapy")]
    [InlineData("CBT (cognitive therapy) helps.", "cognitive-therapy")]
    [InlineData("[Cognitive therapy](using-this-site.md) (CBT) helps.", "cognitive-therapy")]
    [InlineData("Cone therapy (CBT) and CBT.", "cone-therapy")]
    public void An_ambiguous_abbreviation_means_what_the_page_spells_out(string text, string used)
    {
        var page = ExamplePage.Bind(text, ExamplePage.Term("cognitive therapy", "searchOnly: [CBT]"), ExamplePage.Term("cone therapy", "searchOnly: [CBT]"));
        Assert.Equal(used.Split(' ', StringSplitOptions.RemoveEmptyEntries), page.TermsUsed);
    }

    [Fact]
    public void An_abbreviation_that_two_terms_claim_is_ambiguous()
    {
        var result = Rules.Reports.Compile(ExamplePage.Term("cognitive therapy", "aliases: [CBT]"), ExamplePage.Term("cone therapy", "aliases: [CBT]"),
            ("articles/basics/test.md", ExamplePage.Article("CBT. A cone therapy. CBT.\n\n## Cone therapy (CBT)\n\nCBT.")));
        Assert.Equal(["cone-therapy"], ExamplePage.Find(result, "/basics/test/").TermsUsed);
        Assert.Empty(Rules.Reports.Of(result, "TERM002"));
    }

    [Fact]
    public void The_first_mention_is_the_one_that_is_read_first()
    {
        var page = ExamplePage.Bind("A spinal fusion and a **spinal fusion**.");
        Assert.Equal(2, page.Locate(Assert.Single(page.Inlines.OfType<TermUse>()).Span).Start.Column - 1);
    }

    [Fact]
    public void Every_mention_is_noted_with_the_name_it_uses()
    {
        var page = ExamplePage.Bind("## Spine fusions\n\nA spinal fusion, [fusion surgery](using-this-site.md), [joined](term:spinal-fusion).");
        Assert.Equal(["spine fusion", "spinal fusion", "fusion surgery", "joined"], page.TermMentions.Select(mention => mention.Form));
        Assert.Equal([false, false, false, true], page.TermMentions.Select(mention => mention.Explicit));
    }

    [Theory]
    [InlineData("First. A spinal fusion helps [@brown2020]. Last.", "A ", "spinal fusion", " helps.")]
    [InlineData("A citation [@brown2020] and a spinal fusion.", "A citation and a ", "spinal fusion", ".")]
    [InlineData("- one\n- a **big spinal fusion** here", "a big ", "spinal fusion", " here")]
    public void A_mention_has_its_sentence(string text, string before, string mention, string after) =>
        Assert.Equal(new TermSentence(before, mention, after), ExamplePage.Bind(text).TermSentences["spinal-fusion"]);
}
