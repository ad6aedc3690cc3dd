using Compiler.Diagnostics;
using Compiler.Model;

namespace Compiler.Tests.Rules;

/// <summary>What the help pages of the rules on guides do not show.</summary>
public sealed class GuideTests
{
    private const string Head = "title: Start\ndescription: A guide for a test.\npublished: 2026-01-15\nsteps:\n";

    private const string Checks = """
          now: {question: Now?, flags: emergency, yes: call, no: today}
          today: {question: Today?, flags: urgent, yes: ring, no: mood}
          mood: {question: Like this?, flags: crisis, yes: talk, no: first}

        """;

    private const string Ends = """
          call: {end: Call, card: emergency, pages: ../articles/basics/getting-help.md}
          ring: {end: Ring, card: urgent, pages: ../articles/basics/getting-help.md}
          talk: {end: Talk, card: crisis, pages: ../articles/basics/getting-help.md}
          using: {end: Use, pages: ../articles/basics/using-this-site.md}

        """;

    private const string First = "  first: {question: What?, answers: [{answer: This, to: using}, {answer: That, to: using}]}\n";

    [Fact]
    public void A_sound_guide_has_no_report() => Assert.Empty(Compile(Checks + First + Ends).Diagnostics.Select(found => found.Message));

    [Fact]
    public void A_guide_without_steps_says_so() => Assert.Single(Reports.Of(Compile(""), "SYN006"));

    [Theory]
    [InlineData("  first: {ask: What?}\n", "SYN004")]
    [InlineData("  first: What?\n", "SYN005")]
    [InlineData("  first: {question: [What?]}\n", "SYN005")]
    [InlineData("  first: {end: Use, card: red, pages: ../articles/basics/using-this-site.md}\n", "SYN005")]
    [InlineData("  The first: {question: What?}\n", "SYN005")]
    [InlineData("  first: {question: What?, answers: [{to: using}]}\n", "SYN006")]
    [InlineData("  first: {question: What?, answers: [{answer: This}]}\n", "SYN006")]
    [InlineData(First + First, "SYN007")]
    public void A_step_that_is_written_wrongly_gets_the_same_report_as_front_matter(string step, string code) =>
        Assert.NotEmpty(Reports.Of(Compile(Checks + step + Ends), code));

    [Theory]
    [InlineData("../articles/basics/using-that-site.md", "LINK001")]
    [InlineData("/basics/using-this-site/", "LINK001")]
    [InlineData("https://clinic.example", "LINK001")]
    [InlineData("../articles/basics/using-this-site.md#no-part", "LINK003")]
    [InlineData("../articles/basics/later.md", "LINK002")]
    public void A_page_that_an_end_names_is_checked_as_any_link(string page, string code) =>
        Assert.Single(Reports.Of(Compile(Checks + First + Ends.Replace("../articles/basics/using-this-site.md", page, StringComparison.Ordinal)), code));

    [Fact]
    public void Words_of_a_step_are_read_as_those_of_a_page()
    {
        var places = Reports.PlacesOf(Compile(Checks + First + Ends.Replace("{end: Use,", "{end: Use, text: \"If you bleed, call 911 now.\",", StringComparison.Ordinal)), "SAFE009");
        Assert.Equal(["911"], places);
    }

    [Theory]
    [InlineData("\"Call {{emergncy}} now.\"", "{{emergncy}}")]
    [InlineData("\"Call {{flag:fver}}\"", "{{flag:fver}}")]
    public void A_placeholder_that_stands_for_nothing_is_found(string text, string place) => Assert.Equal([place],
        Reports.PlacesOf(Compile(Checks + First + Ends.Replace("{end: Use,", $"{{end: Use, text: [{text}],", StringComparison.Ordinal)), "SYN014"));

    [Fact]
    public void A_way_around_the_signs_is_found_behind_other_questions()
    {
        var around = Checks.Replace("no: mood", "no: first", StringComparison.Ordinal) + "  first: {question: What?, answers: [{answer: This, to: mood}, {answer: That, to: using}]}\n" + Ends;
        Assert.Equal(["first"], Reports.PlacesOf(Compile(around), "SAFE020"));
    }

    [Fact]
    public void A_guide_that_begins_with_another_question_is_found() => Assert.Equal(["first"], Reports.PlacesOf(Compile(
        "  first: {question: What?, answers: [{answer: This, to: now}, {answer: That, to: now}]}\n" + Checks.Replace("no: first", "no: using", StringComparison.Ordinal) + Ends), "SAFE020"));

    [Fact]
    public void Signs_may_be_asked_about_one_by_one_if_every_way_asks_about_all()
    {
        (string, string) flags = ("redflags.yml", """
            - {id: a, urgency: emergency, says: you have a, words: [aaa]}
            - {id: b, urgency: emergency, says: you have b, words: [bbb]}
            - {id: fever, urgency: urgent, says: you have a fever, words: [chills]}
            - {id: despair, urgency: crisis, says: you cannot go on, words: [hopeless*]}
            """);
        (string, string) help = ("articles/basics/getting-help.md", ExampleHelp);
        string[] Of(string no) => Reports.PlacesOf(Reports.Compile(flags, help, ("guides/start.yml", Head
            + $"  now: {{question: Now?, flags: a, yes: call, no: {no}}}\n  also: {{question: Also?, flags: b, yes: call, no: today}}\n"
            + Checks[(Checks.IndexOf('\n') + 1)..] + First + Ends)), "SAFE020");
        Assert.Empty(Of("also"));
        Assert.Equal(["first"], Of("today"));
    }

    [Fact]
    public void A_card_that_no_help_page_has_cannot_be_shown() => Assert.Equal(["emergency", "urgent", "crisis"], Reports.PlacesOf(
        Compile(Checks + First + Ends, ("articles/basics/getting-help.md", ExampleHelp.Replace("type: help", "type: decision", StringComparison.Ordinal))), "SAFE022"));

    [Fact]
    public void A_circle_that_includes_its_own_step_is_named() => Assert.Equal(["this answer leads round in a circle: `first` → `first`"], Reports.MessagesOf(
        Compile(Checks + First.Replace("That, to: using", "That, to: first", StringComparison.Ordinal) + Ends), "STRUCT034"));

    [Fact]
    public void A_waiver_holds_for_the_whole_guide()
    {
        var waiver = "waivers: [{rule: STRUCT032, reason: a test, by: me, until: 2027-01-01}]\n";
        var found = Reports.Compile(("guides/start.yml", waiver + Head + Checks + First + Ends + "  alone: {end: Alone, pages: ../articles/basics/using-this-site.md}\n"));
        Assert.DoesNotContain(found.Diagnostics, diagnostic => diagnostic.Severity == Severity.Error);
    }

    [Fact]
    public void Steps_answer_to_the_steps_of_a_translation()
    {
        var site = Reports.Compile(
            ("site.yml", "name: A\ndescription: B\npublisher: C\nlanguages: [en, es]\ncontacts: {emergency: \"911\", crisis: \"988\"}\n"),
            ("redflags.es.yml", "[]"),
            ("guides/start.yml", Head + Checks + First + Ends),
            ("guides/start.es.yml", Head + First + Ends)).Site;
        Assert.Equal(["/es/guides/start/first/"], site.PagesByAddress["/guides/start/first/"].Translations.Select(other => other.Address));
        Assert.Empty(site.PagesByAddress["/guides/start/mood/"].Translations);
        Assert.Equal("/guides/start/using/", Assert.Single(site.PagesByAddress["/es/guides/start/using/"].Translations).Address);
    }

    [Fact]
    public void Nothing_of_a_guide_is_published_before_its_day() =>
        Assert.DoesNotContain(Reports.Compile(("guides/start.yml", "draft: true\n" + Head + Checks + First + Ends)).Site.Pages, page => page is GuidePage or GuidePart);

    [Fact]
    public void Only_the_first_page_is_for_search_engines() => Assert.Equal(["/guides/start/"],
        Compile(Checks + First + Ends).Site.Pages.Where(page => page is GuidePage or GuidePart && page.IsListed).Select(page => page.Address));

    private const string ExampleHelp =
        "---\ntitle: Getting help\ndescription: Which signs need help.\ntype: help\npublished: 2026-01-15\nconflicts: none\nsources: none\n---\n\n"
        + "::: emergency\n## Call {{emergency}} if:\n\n- you have a sign\n:::\n\n::: urgent\n## Call your doctor today if:\n\n- {{flag:fever}}\n:::\n\n"
        + "::: crisis\n## Call or text {{crisis}} if:\n\n- {{flag:despair}}\n:::\n";

    private static Compilation Compile(string steps, params ReadOnlySpan<(string Path, string Text)> others) => Reports.Compile(
    [
        .. others, ("guides/start.yml", Head + steps), ("articles/basics/later.md", ExamplePage.Article("Words.").Replace("---\ntitle", "---\ndraft: true\ntitle", StringComparison.Ordinal)),
    ]);
}
