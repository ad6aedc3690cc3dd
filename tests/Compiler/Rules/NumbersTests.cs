namespace Compiler.Tests.Rules;

public sealed class NumbersTests
{
    [Theory]
    [InlineData("About 1 in 7 had it [@brown2020].")]
    [InlineData("About 1 in 7 had it. [@brown2020]")]
    [InlineData("One study counted [@brown2020]:\n\n- 1 in 7 had pain\n- 2 in 7 had none")]
    [InlineData("Table: What 1 in 7 had [@brown2020]\n\n| Who | How many |\n|---|---|\n| Women | 1 in 7 |")]
    [InlineData("| Who | How many |\n|---|---|\n| Women [@brown2020] | 1 in 7 |")]
    [InlineData("::: risk of=100\nBetter after a year, 48% [@brown2020].\n\n- With it: 48\n- Without, 9%: 9\n:::")]
    [InlineData("::: risk of=100\nBetter after a year.\n\n- With it [@brown2020]: 48\n:::")]
    [InlineData("::: timeline\nWhat one study found [@brown2020].\n\n- **First**: the wound heals in 2 weeks\n:::")]
    [InlineData("What one study found [@brown2020].\n\n::: timeline\n- **First**: the wound heals in 2 weeks\n:::")]
    [InlineData("::: timeline\n- **First**: the wound heals in 2 weeks. Then 1 in 7 walk [@brown2020].\n:::")]
    public void A_citation_covers_its_sentence_and_what_its_sentence_introduces(string body) => Assert.Empty(Found(body));

    [Theory]
    [InlineData("About 1 in 7 had it. One study says more [@brown2020].", "1 in 7")]
    [InlineData("It is known. [@brown2020] found it in 1 in 7. Then 2 in 7 had it.", "2 in 7")]
    [InlineData("One study counted [@brown2020].\n\n- 1 in 7 had pain", "1 in 7")]
    [InlineData("| Who | How many |\n|---|---|\n| Women | 1 in 7 |\n| Men [@brown2020] | 2 in 7 |", "1 in 7")]
    [InlineData("::: timeline\n- **First**: the wound heals in 2 weeks\n- **Then**: you walk [@brown2020]\n:::", "2 weeks")]
    [InlineData("::: key-takeaways\n- **1 in 7** had [pain](using-this-site.md)\n:::", "1 in 7")]
    [InlineData("Note[^1].\n\n[^1]: It helps 48%.", "48%")]
    [InlineData("## It helps 48%\n\nWords.", "48%")]
    [InlineData("It helps 48%, and 49% of people came back.", "48%")]
    [InlineData("It helps &gt; 48%.", "48%")]
    [InlineData("It helps 1 in\n7.", "1 in\n7")]
    public void A_claim_without_one_is_found_once_a_sentence(string body, string expected) => Assert.Equal([expected], Found(body));

    [Theory]
    [InlineData("::: story composite=yes consent=not-needed\nIt took a year to heal.\n:::")]
    [InlineData("::: figure\nIt helps 48%.\n:::")]
    [InlineData("Table: It helps 48%\n\n| A | B |\n|---|---|\n| c | d |")]
    [InlineData("::: urgent\n## Call your doctor if:\n\n- 1 in 7 have a fever after surgery\n:::")]
    [InlineData("::: questions\n- Does it help 48%?\n:::")]
    public void Stories_captions_cards_and_questions_claim_nothing(string body) => Assert.Empty(Found(body));

    [Fact]
    public void A_risk_block_that_cites_nothing_is_found_at_its_name() =>
        Assert.Equal(["risk"], Found("::: risk of=100\nBetter after a year.\n\n- With it: 48\n:::"));

    private static string[] Found(string body) => Reports.PlacesOf(ExampleSite.CompileArticle(body), "NUM001");
}
