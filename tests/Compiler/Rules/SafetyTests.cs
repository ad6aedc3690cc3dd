using Compiler.Diagnostics;

namespace Compiler.Tests.Rules;

public sealed class SafetyTests
{
    private const string UrgentCard = "::: urgent\n## Call your doctor if:\n\n- {{flag:fever}}\n:::";

    [Theory]
    [InlineData("Call 911.", "911")]
    [InlineData("Dial **999** at once.", "999")]
    [InlineData("You can call or text 988 day and night.", "988")]
    [InlineData("Phone 116 123.", "116 123")]
    [InlineData("In Europe, 112 is the number to call.", "112")]
    [InlineData("[Call us](tel:911)", "[Call us](tel:911)")]
    [InlineData("::: emergency\n## Call 911 if:\n\n- {{flag:bladder-control}}\n:::", "911")]
    public void An_emergency_number_stands_in_site_yml_alone(string body, string expected) => Assert.Equal([expected], Found("SAFE009", body));

    [Theory]
    [InlineData("Call {{emergency}}.")]
    [InlineData("A trial of 911 people looked at who would call.")]
    [InlineData("They called 112 patients.")]
    [InlineData("Grant 988 paid for it.")]
    [InlineData("The text has 111 pages.")]
    [InlineData("Call at 911 Main Street, room 112-B, or 212 112 0100.")]
    [InlineData("The score was 99.9 or 911.5, and 1,112 answered the phone.")]
    [InlineData("Call. It was 999 then.")]
    public void Other_numbers_are_only_numbers(string body) => Assert.Empty(Found("SAFE009", body));

    [Theory]
    [InlineData("Chills are common.", "Chills")]
    [InlineData("::: faq\n### Do chills matter?\n\nYes.\n:::", "chills")]
    [InlineData("::: questions\n- What if I have chills?\n:::", "chills")]
    [InlineData("| A | B |\n|---|---|\n| chills | C |", "chills")]
    [InlineData("## Chills\n\nChills again.", "Chills")]
    [InlineData("Look out for {{flag:fever}}.", "{{flag:fever}}")]
    [InlineData("A *fever* after\nyour surgery.", "fever* after\nyour surgery")]
    public void A_sign_anywhere_on_a_page_needs_its_card(string body, string expected)
    {
        Assert.Equal([expected], Found("SAFE007", body));
        Assert.Empty(Found("SAFE007", body + "\n\n" + UrgentCard));
    }

    [Theory]
    [InlineData("pages/about.md")]
    [InlineData("pages/home.md")]
    public void The_home_page_and_the_about_pages_need_no_card(string path) => Assert.Empty(Reports.Of(
        Reports.Compile((path, "---\ntitle: About\ndescription: About us.\npublished: 2026-01-15\n---\n\nWe write about chills and despair.\n")), "SAFE007"));

    [Fact]
    public void A_glossary_page_needs_the_card_like_any_other() => Assert.Equal(["hopeless"], Reports.PlacesOf(
        Reports.Compile(("glossary/mood.md", "---\nterm: mood\ndefinition: How you feel.\npublished: 2026-01-15\n---\n\nSome feel hopeless.\n")), "SAFE008"));

    [Theory]
    [InlineData("urgent", "- {{flag:bladder-control}}", "{{flag:bladder-control}}")]
    [InlineData("urgent", "- a new incontinence", "a new incontinence")]
    [InlineData("non-urgent", "- you have chills", "you have chills")]
    [InlineData("emergency", "- {{flag:despair}}", "{{flag:despair}}")]
    [InlineData("urgent", "- chills or incontinence", null)]
    [InlineData("urgent", "- you have chills", null)]
    public void A_sign_stands_only_on_a_card_of_its_urgency(string card, string item, string? expected)
    {
        var body = $"::: {card}\n## Call your doctor if:\n\n{item}\n:::";
        Assert.Equal(expected is null ? [] : [expected], Found("SAFE007", body));
        Assert.Empty(Found("SAFE012", body));
    }

    [Theory]
    [InlineData("type: condition", true)]
    [InlineData("type: coping\nredFlags: none", true)]
    [InlineData("type: coping\nredFlags: none\nredFlagsReason: No sign applies.", true)]
    [InlineData("type: coping\nredFlags: none\nredFlagsReason: No sign applies.\nsignoff: {clinical: {by: lee, on: 2026-11-01}}", false)]
    [InlineData("type: decision", false)]
    [InlineData("type: help", false)]
    public void A_page_on_health_has_a_card_or_a_signed_reason(string frontMatter, bool isFound) => Assert.Equal(isFound, Reports.Of(Reports.Compile(
        ("people/lee.yml", "name: Dana Lee\ncredentials: MD\n"),
        ("articles/basics/test.md", $"---\ntitle: Test\ndescription: A page.\npublished: 2026-01-15\nconflicts: none\n{frontMatter}\n---\n\nWords.\n")), "SAFE001").Any());

    [Theory]
    [InlineData("Words.", "no heading")]
    [InlineData("## Call your doctor if:", "no list")]
    [InlineData("## Call your doctor\n\n- item", "heading")]
    [InlineData("## call your doctor if:\n\n- item", "heading")]
    [InlineData("## Call {{emergency}} or go to the emergency department if:\n\n- item", null)]
    [InlineData("## See your doctor if:\n\n- item\n\nWords.", null)]
    public void A_card_opens_with_a_heading_and_a_list(string body, string? expected)
    {
        var found = Reports.MessagesOf(ExampleSite.CompileArticle($"::: non-urgent\n{body}\n:::"), "SAFE002");
        Assert.Equal(expected is null, found.Length == 0);
    }

    [Fact]
    public void In_another_language_a_card_ends_its_heading_with_a_colon()
    {
        string[] Of(string heading) => Reports.MessagesOf(Reports.Compile(
            ("site.yml", "name: A\ndescription: B\npublisher: C\nlanguages: [en, es]\ncontacts: {emergency: \"911\", crisis: \"988\"}\n"), ("redflags.es.yml", "[]"),
            ("articles/basics/test.es.md", $"---\ntitle: Prueba\ndescription: B.\ntype: decision\npublished: 2026-01-15\nconflicts: none\n---\n\n::: urgent\n## {heading}\n\n- fiebre\n:::\n")), "SAFE002");
        Assert.Empty(Of("Llame a su médico si:"));
        Assert.Single(Of("Llame a su médico"));
    }

    [Theory]
    [InlineData("[the service](https://help.example/)", 1)]
    [InlineData("[call us](tel:+15550100)", 0)]
    [InlineData("[its term](term:spinal-fusion)", 1)]
    [InlineData("A spinal fusion is not linked here.", 0)]
    public void An_emergency_card_leads_nowhere_but_to_help(string words, int findings) => Assert.Equal(findings,
        Found("SAFE004", $"::: emergency\n## Call your doctor if:\n\n- {{{{flag:bladder-control}}}}\n\n{words}\n:::").Length);

    [Theory]
    [InlineData("::: note\nA.\n:::\n\n---", 1)]
    [InlineData("::: do\n- a\n- b\n:::\n\n::: dont\n- do not a\n- do not b\n:::", 0)]
    [InlineData(":::: faq\n### A?\n\n::: note\nB.\n:::\n\nC.\n::::", 1)]
    [InlineData("::: note\nA.\n:::\n\n## B", 0)]
    [InlineData("::: caveat\nA.\n:::\n\nB.", 0)]
    public void A_heading_or_another_block_comes_after_a_card(string body, int findings) => Assert.Equal(findings, Found("SAFE005", body).Length);

    [Theory]
    [InlineData("Call your surgeon.", "Call your surgeon")]
    [InlineData("Get medical help.", "Get medical help")]
    [InlineData("Call {{emergency}}.", "{{emergency}}")]
    [InlineData("Ask your doctor which shoes fit.", null)]
    [InlineData("Get help with the shopping.", null)]
    public void A_note_gives_no_advice_to_get_care(string words, string? expected) =>
        Assert.Equal(expected is null ? [] : [expected], Found("SAFE006", $"::: note\n{words}\n:::"));

    [Theory]
    [InlineData("- Don’t lift\n- DO NOT bend", 0)]
    [InlineData("- donate\n- do not bend", 1)]
    [InlineData("- [never](using-this-site.md) lift\n- do not bend", 1)]
    [InlineData("Words.", 1)]
    public void Every_item_of_a_dont_list_says_so(string list, int findings) => Assert.Equal(findings, Found("SAFE010", $"::: dont\n{list}\n:::").Length);

    [Theory]
    [InlineData("Call (212) 555-0100.", 1)]
    [InlineData("Write to us@example.com.", 1)]
    [InlineData("[our clinic](#)", 1)]
    [InlineData("[our clinic](https://example.org/help)", 1)]
    [InlineData("Of 15551234 others, call 212 100 0100.", 0)]
    public void A_card_names_no_placeholder(string words, int findings) =>
        Assert.Equal(findings, Found("SAFE011", $"::: non-urgent\n## Call the clinic if:\n\n- the dressing gets wet\n\n{words}\n:::").Length);

    [Fact]
    public void A_third_note_is_one_too_many() =>
        Assert.Equal(Severity.Warning, Assert.Single(Reports.Of(ExampleSite.CompileArticle("::: note\nA.\n:::\n\n::: note\nB.\n:::\n\n::: note\nC.\n:::"), "SAFE003")).Severity);

    private static string[] Found(string code, string body) => Reports.PlacesOf(ExampleSite.CompileArticle(body), code);
}
