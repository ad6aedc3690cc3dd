using Compiler.Diagnostics;

namespace Compiler.Tests.Rules;

public sealed class EvidenceTests
{
    private const string Person = "name: Dana Lee\ncredentials: MD\n";

    [Theory]
    [InlineData("signoff: {clinical: {by: nobody, on: 2026-11-01}}", "nobody")]
    [InlineData("author: Lee", "Lee")]
    public void Only_people_on_record_write_or_sign(string frontMatter, string expected)
    {
        var result = ExampleSite.CompileArticle("Words [@brown2020].", "type: decision\n" + frontMatter);
        Assert.Equal([expected], Reports.PlacesOf(result, "EVID001"));
        Assert.Empty(Reports.Of(result, "EVID003"));
    }

    [Theory]
    [InlineData("{by: lee}", "the signature of `lee` has no day", "lee")]
    [InlineData("{by: lee, on: 2026-11-01}", "the signature of `lee` does not say which words were signed", "lee")]
    [InlineData("{by: lee, on: 2020-11-01, hash: abc}", "the words have changed since `lee` signed them", "abc")]
    public void A_signature_has_a_day_and_the_words_it_holds_for(string clinical, string message, string place)
    {
        var result = Signed(clinical);
        Assert.Equal([message], Reports.MessagesOf(result, "EVID003"));
        Assert.Equal([place], Reports.PlacesOf(result, "EVID003"));
        Assert.Empty(Reports.Of(result, "EVID002"));
    }

    [Fact]
    public void The_hash_that_the_help_prints_makes_the_signature_whole()
    {
        var help = Assert.Single(Reports.Of(Signed("{by: lee, on: 2026-11-01, hash: abc}"), "EVID003")).Help;
        var hash = help.Split("hash: ")[1][..12];
        Assert.Empty(Reports.Of(Signed($"{{by: lee, on: 2026-11-01, hash: {hash}}}"), "EVID003"));
    }

    [Theory]
    [InlineData("{by: lee, on: 2026-11-01, hash: abc}", "EVID003")]
    [InlineData("{by: lee}", "EVID003")]
    public void A_strict_site_makes_a_void_review_an_error(string clinical, string code) =>
        Assert.Equal(Severity.Error, Assert.Single(Reports.Of(Signed(clinical, "review: {strict: true}"), code)).Severity);

    [Theory]
    [InlineData("0-19-853453-1", true)]
    [InlineData("080442957X", true)]
    [InlineData("9783161484100", true)]
    [InlineData("0-19-853453-2", false)]
    [InlineData("08044X957X", false)]
    [InlineData("97831614841", false)]
    [InlineData("ISBN", false)]
    public void An_isbn_has_its_check_digit(string isbn, bool sound) => Assert.Equal(sound, Reports.Of(Work($"\"ISBN\": \"{isbn}\""), "EVID015").ToArray() is []);

    [Fact]
    public void A_retraction_that_an_editor_notes_names_the_sentences_as_a_registrys_would()
    {
        const string entry = """[{"id": "brown2020", "type": "article-journal", "title": "Walking after surgery", "custom": {"retracted": true}}]""";
        var marked = Assert.Single(Reports.Of(Reports.Compile(("references/library.json", entry)), "EVID022"));
        Assert.Contains("its entry says so", marked.Message, StringComparison.Ordinal);
        Assert.Equal(Severity.Error, marked.Severity);
        Assert.NotEmpty(marked.Related);
        Assert.Empty(Reports.Of(Work("\"custom\": {\"retracted\": false}"), "EVID022"));
    }

    [Theory]
    [InlineData("https://a.example/b", true)]
    [InlineData("ftp://a.example/b", false)]
    [InlineData("https://a", false)]
    [InlineData("https:// a.example", false)]
    public void A_web_address_is_whole(string url, bool sound) => Assert.Equal(sound, Reports.Of(Work($"\"URL\": \"{url}\""), "EVID016").ToArray() is []);

    [Theory]
    [InlineData("2026, 11, 30", null)]
    [InlineData("2024, 2, 29", null)]
    [InlineData("1800", null)]
    [InlineData("1799", "no work of a medical library is of the year 1799")]
    [InlineData("2027", "the year 2027 has not come yet")]
    [InlineData("2020, 0", "there is no month 0")]
    [InlineData("2020, 13", "there is no month 13")]
    [InlineData("2023, 2, 29", "month 2 of 2023 has no day 29")]
    [InlineData("2023, 2, 0", "month 2 of 2023 has no day 0")]
    public void A_date_can_have_been(string parts, string? message) =>
        Assert.Equal(message is null ? [] : [message], Reports.MessagesOf(Work($"\"issued\": {{\"date-parts\": [[{parts}]]}}"), "EVID017"));

    [Theory]
    [InlineData("10.1000/abc", true)]
    [InlineData("10.1000/a b", false)]
    [InlineData("10.12/abc", false)]
    [InlineData("doi:10.1000/abc", false)]
    public void A_doi_has_its_form(string doi, bool sound) => Assert.Equal(sound, Reports.Of(Work($"\"DOI\": \"{doi}\""), "EVID005").ToArray() is []);

    [Theory]
    [InlineData("\"DOI\": \"10.1000/other\", \"issued\": {\"date-parts\": [[2020]]}", 1)]
    [InlineData("\"issued\": {\"date-parts\": [[2024]]}", 1)]
    [InlineData("\"DOI\": \"10.1000/other\", \"issued\": {\"date-parts\": [[2024]]}", 0)]
    public void The_same_title_is_the_same_work_unless_it_is_a_later_edition(string fields, int findings) =>
        Assert.Equal(findings, Reports.Of(Work(fields, "Walking After Surgery."), "EVID014").Count());

    [Fact]
    public void A_work_is_found_once_however_much_it_shares() =>
        Assert.Equal(["10.1000/walking"], Reports.PlacesOf(Work("\"DOI\": \"10.1000/walking\"", "Walking after surgery"), "EVID014"));

    [Theory]
    [InlineData("composite=yes", "the story does not say where consent is kept")]
    [InlineData("composite=maybe consent=1", "the story does not say whether it is one person's")]
    [InlineData("composite=no consent=not-needed", "a real person's story needs that person's consent")]
    public void A_story_says_whose_it_is(string attributes, string message) =>
        Assert.Equal([message], Reports.MessagesOf(ExampleSite.CompileArticle($"::: story {attributes}\nIt took a year to heal.\n:::"), "EVID012"));

    [Theory]
    [InlineData("type: help", "Words.", 0)]
    [InlineData("type: decision\nsources: none", "Words.", 0)]
    [InlineData("type: decision", "Words [@nobody].", 0)]
    [InlineData("type: decision", "Words.", 1)]
    [InlineData("type: help\nsources: none", "Words [@brown2020; @brown2020]. Words [@brown2020].", 1)]
    public void An_article_cites_or_says_that_it_does_not(string frontMatter, string body, int findings) =>
        Assert.Equal(findings, Reports.Of(ExampleSite.CompileArticle(body, frontMatter), "EVID020").Count());

    private static Compilation Signed(string clinical, string settings = "") => Reports.Compile(
        ("people/lee.yml", Person),
        ("site.yml", $"name: A\ndescription: B\npublisher: C\n{settings}\n"),
        ("articles/basics/test.md",
            $"---\ntitle: Test\ndescription: A page.\ntype: decision\npublished: 2026-01-15\nconflicts: none\nsignoff:\n  clinical: {clinical}\n---\n\nWords [@brown2020].\n"));

    private static Compilation Work(string fields, string title = "Another") =>
        Reports.Compile(("references/more.json", $"[{{\"id\": \"more\", \"type\": \"book\", \"title\": \"{title}\", {fields}}}]"));
}
