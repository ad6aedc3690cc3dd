using System.Text;
using System.Text.Json;

namespace Sites.Tests.Commands;

/// <summary>Each way in which an input folder can be unusable is told with its code and place, ends with 1, and leaves the old site as it was.</summary>
public sealed class BadInputTests
{
    private const string References = "input/references/library.json";

    [Theory]
    [InlineData(Workspace.Article, "---\ntitle: [Start\ntype: help\n---\n\nWords.\n", 2, 8)]
    [InlineData("input/site.yml", "name: \"Command\ndescription: x\n", 1, 7)]
    [InlineData("input/redflags.yml", "- id: a\n   says: b\n", 2, 8)]
    [InlineData("input/people/somebody.yml", "name: a: b\n", 1, 8)]
    public async Task Yaml_that_does_not_parse(string file, string text, int line, int column)
    {
        using var work = new Workspace();
        work.Write(file, text);
        await AssertReported(work, "SYN002", file, line, column);
    }

    [Theory]
    [InlineData(Workspace.Article)]
    [InlineData("input/site.yml")]
    [InlineData(References)]
    public async Task A_file_that_is_not_utf_8(string file)
    {
        using var work = new Workspace();
        var text = file == References ? "[]" : File.ReadAllText(work.Full(file));
        var end = text.TrimEnd('\n').Split('\n');
        work.Write(file, [.. Encoding.UTF8.GetBytes(text.TrimEnd('\n')), 0xe9]);
        await AssertReported(work, "SYN001", file, end.Length, end[^1].Length + 1);
    }

    [Fact]
    public async Task A_missing_site_yml()
    {
        using var work = new Workspace();
        File.Delete(work.Full("input/site.yml"));
        await AssertReported(work, "SYN011", "input/site.yml", 1, 1);
    }

    [Theory]
    [InlineData("")]
    [InlineData("# nothing but a remark\n")]
    public async Task An_empty_site_yml(string text)
    {
        using var work = new Workspace();
        work.Write("input/site.yml", text);
        await AssertReported(work, "SYN006", "input/site.yml", 1, 1);
    }

    [Fact]
    public async Task An_empty_input_folder()
    {
        using var work = new Workspace();
        Directory.Delete(work.Full("input"), recursive: true);
        Directory.CreateDirectory(work.Full("input"));
        await AssertReported(work, "SYN011", "input/site.yml", 1, 1);
        await AssertReported(work, "SYN012", "input/articles", 1, 1);
    }

    [Fact]
    public async Task An_input_folder_with_nothing_but_drafts()
    {
        using var work = new Workspace();
        work.WriteArticle("Not yet.", "draft: true\n");
        await AssertReported(work, "SYN012", "input/articles", 1, 1);
    }

    [Fact]
    public async Task Two_pages_with_one_address()
    {
        using var work = new Workspace();
        const string page = "---\ntitle: Basics\ndescription: A page.\npublished: 2026-01-15\n---\n\nWords.\n";
        work.Write("input/articles/basics/index.md", page);
        work.Write("input/pages/basics/index.md", page);
        await AssertReported(work, "LINK006", "input/pages/basics/index.md", 1, 1);
    }

    [Fact]
    public async Task A_cyclic_redirect()
    {
        using var work = new Workspace();
        work.WriteArticle("One.", "redirectFrom: [/basics/two/]\n");
        work.WriteArticle("Two.", "redirectFrom: [/basics/start/]\n", "input/articles/basics/two.md");
        await AssertReported(work, "LINK008", Workspace.Article, 7, 16);
    }

    [Fact]
    public async Task An_image_that_is_not_there()
    {
        using var work = new Workspace();
        work.WriteArticle("![A spine](../../images/spine.png)");
        await AssertReported(work, "LINK005", Workspace.Article, 9, 12);
    }

    [Theory]
    [InlineData("not json at all", "SYN002", 1, 2)]
    [InlineData("{\"id\": \"a\"}", "SYN002", 1, 1)]
    [InlineData("[\n  \"a work\"\n]", "SYN002", 2, 4)]
    [InlineData("[\n  {\"id\": \"a\", \"title\": \"A\"}\n]", "SYN006", 2, 3)]
    [InlineData("[\n  {\"id\": \"a\",\n]", "SYN002", 3, 1)]
    public async Task A_citation_file_that_is_not_csl_json(string text, string code, int line, int column)
    {
        using var work = new Workspace();
        work.Write(References, text);
        await AssertReported(work, code, References, line, column);
    }

    [Fact]
    public async Task Html_in_an_article()
    {
        using var work = new Workspace();
        work.WriteArticle("Words.\n\n<script>alert(1)</script>");
        await AssertReported(work, "SYN008", Workspace.Article, 11, 1);
    }

    [Fact]
    public async Task A_key_that_there_is_not()
    {
        using var work = new Workspace();
        work.WriteArticle("Words.", "titel: Start\n");
        await AssertReported(work, "SYN004", Workspace.Article, 7, 1);
    }

    [Fact]
    public async Task A_file_where_the_layout_knows_none()
    {
        using var work = new Workspace();
        work.Write("input/articles/loose.md", "---\ntitle: Loose\n---\n");
        await AssertReported(work, "SYN013", "input/articles/loose.md", 1, 1);
    }

    /// <summary>Both commands report it; the build leaves the old site and nothing beside it.</summary>
    private static async Task AssertReported(Workspace work, string code, string file, int line, int column)
    {
        if (!Directory.Exists(work.Full("output")))
            work.WriteOldSite();
        var before = work.Snapshot();
        foreach (var command in (string[])["check", "build"])
        {
            var outcome = await work.Run(command, "--format", "json");
            Assert.Equal(1, outcome.ExitCode);
            var found = JsonDocument.Parse(outcome.Output).RootElement.EnumerateArray().Select(one =>
                $"{one.GetProperty("file")}:{one.GetProperty("line")}:{one.GetProperty("column")} {one.GetProperty("code")}").ToArray();
            Assert.Contains($"{work.Shown(file)}:{line}:{column} {code}", found);
        }

        Assert.Equal(before, work.Snapshot());
    }
}
