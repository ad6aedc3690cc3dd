using Compiler.Model;

namespace Sites.Tests.Commands;

/// <summary><c>new</c> writes a draft that compiles and overwrites nothing.</summary>
public sealed class NewTests
{
    public static TheoryData<string> Types => [.. Enum.GetNames<ArticleType>().Select(name => name.ToLowerInvariant())];

    [Theory]
    [MemberData(nameof(Types))]
    public async Task An_article_of_every_type_compiles(string type)
    {
        using var work = new Workspace();
        var made = await New(work, "article", "Walking: the \"first\" days", "--topic", "coping", "--type", type);
        Assert.Equal(0, made.ExitCode);
        Assert.True(File.Exists(work.Full("input/articles/coping/walking-the-first-days.md")));
        var checkedSite = await work.Run("check", "--drafts");
        Assert.Equal((0, ""), (checkedSite.ExitCode, string.Join('\n', checkedSite.Output.Split('\n').Where(line => line.Contains(": error ")))));
    }

    [Fact]
    public async Task A_term_compiles()
    {
        using var work = new Workspace();
        Assert.Equal(0, (await New(work, "term", "Spinal fusion")).ExitCode);
        Assert.True(File.Exists(work.Full("input/glossary/spinal-fusion.md")));
        Assert.Equal(0, (await work.Run("check", "--drafts")).ExitCode);
    }

    [Fact]
    public async Task A_guide_compiles_where_a_help_page_has_the_cards()
    {
        using var work = new Workspace();
        var early = await New(work, "guide", "Where: to \"begin\"");
        Assert.Equal(2, early.ExitCode);
        Assert.Contains("--type help", early.Error, StringComparison.Ordinal);

        Assert.Equal(0, (await New(work, "article", "Getting help", "--topic", "basics", "--type", "help")).ExitCode);
        Assert.Equal(0, (await New(work, "guide", "Where: to \"begin\"")).ExitCode);
        Assert.True(File.Exists(work.Full("input/guides/where-to-begin.yml")));
        var checkedSite = await work.Run("check", "--drafts");
        Assert.Equal((0, ""), (checkedSite.ExitCode, string.Join('\n', checkedSite.Output.Split('\n').Where(line => line.Contains(": error ")))));
    }

    [Theory]
    [InlineData("article", "Walking", "--topic", "coping", "--type", "help")]
    [InlineData("term", "Walking")]
    public async Task What_is_new_is_a_draft(params string[] words)
    {
        using var work = new Workspace();
        var before = (await work.Run("check")).Error;
        Assert.Equal(0, (await New(work, words)).ExitCode);
        var outcome = await work.Run("check");
        Assert.Equal(0, outcome.ExitCode);
        Assert.Equal(Pages(before), Pages(outcome.Error));
        Assert.NotEqual(Pages(before), Pages((await work.Run("check", "--drafts")).Error));
    }

    [Fact]
    public async Task A_file_that_exists_is_not_overwritten()
    {
        using var work = new Workspace();
        var before = work.Snapshot();
        var outcome = await New(work, "article", "Start", "--topic", "basics", "--type", "help");
        Assert.NotEqual(0, outcome.ExitCode);
        Assert.Equal(before, work.Snapshot());
    }

    [Theory]
    [InlineData("article", "Walking", "--topic", "coping", "--type", "poem")]
    [InlineData("article", "Walking", "--topic", "../../elsewhere", "--type", "help")]
    [InlineData("article", "!?", "--topic", "coping", "--type", "help")]
    [InlineData("term", "")]
    public async Task What_cannot_be_a_page_is_wrong_usage_and_writes_nothing(params string[] words)
    {
        using var work = new Workspace();
        var before = work.Snapshot();
        Assert.Equal(2, (await New(work, words)).ExitCode);
        Assert.Equal(before, work.Snapshot());
    }

    private static Task<Outcome> New(Workspace work, params string[] words) => CommandLine.Run(["new", .. words, "--input", work.Full("input")]);

    private static string Pages(string summary) => summary.Split('\n').Single(line => line.Contains("pages,")).Split(',')[0];
}
