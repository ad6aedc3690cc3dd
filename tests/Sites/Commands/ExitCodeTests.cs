namespace Sites.Tests.Commands;

/// <summary>What scripts rely on: how a command ends.</summary>
public sealed class ExitCodeTests
{
    private const string Warned = "waivers:\n  - {rule: LINK001, reason: it is for a test, by: nobody, until: 2027-01-01}\n";

    [Fact]
    public async Task A_sound_site_ends_with_0_and_a_silent_standard_output()
    {
        using var work = new Workspace();
        var outcome = await work.Run("check");
        Assert.Equal(0, outcome.ExitCode);
        Assert.Equal("", outcome.Output);
        Assert.Contains("The site is sound", outcome.Error);
    }

    [Fact]
    public async Task Warnings_alone_end_with_0_and_are_printed()
    {
        using var work = new Workspace();
        work.WriteArticle("Start here.", Warned);
        var outcome = await work.Run("check");
        Assert.Equal(0, outcome.ExitCode);
        Assert.Contains("warning SYN017", outcome.Output);
        Assert.Contains("0 errors and 1 warning", outcome.Error);
    }

    [Theory]
    [InlineData("check")]
    [InlineData("build")]
    public async Task Strict_makes_a_warning_an_error_and_ends_with_1(string command)
    {
        using var work = new Workspace();
        work.WriteArticle("Start here.", Warned);
        var outcome = await work.Run(command, "--strict");
        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("error SYN017", outcome.Output);
        Assert.False(Directory.Exists(work.Full("output")));
    }

    [Fact]
    public async Task Errors_end_with_1()
    {
        using var work = new Workspace();
        work.WriteArticle("See [nothing there](nothing.md).");
        var outcome = await work.Run("check");
        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains($"{work.Shown(Workspace.Article)}:9:21: error LINK001", outcome.Output);
    }

    [Theory]
    [InlineData("--no-such-option")]
    [InlineData("--strikt")]
    [InlineData("one-word-too-many")]
    [InlineData("--date", "20-11-2026")]
    [InlineData("--date", "2026-02-30")]
    [InlineData("--date")]
    [InlineData("--base-url", "ftp://command.example")]
    [InlineData("--base-url", "/patients")]
    [InlineData("--base-url", "https://command.example/?query")]
    [InlineData("--format", "xml")]
    [InlineData("--format", "1")]
    [InlineData("--input", "")]
    public async Task Wrong_usage_ends_with_2_and_says_so(params string[] words)
    {
        var outcome = await CommandLine.Run(["check", .. words]);
        Assert.Equal(2, outcome.ExitCode);
        Assert.NotEqual("", outcome.Error);
        Assert.Equal("", outcome.Output);
    }

    [Theory]
    [InlineData("--strikt", "--strict")]
    [InlineData("--draft", "--drafts")]
    [InlineData("--ouput=x", "--output")]
    public async Task An_unknown_option_is_answered_with_the_nearest(string wrong, string right)
    {
        var outcome = await CommandLine.Run(["check", wrong]);
        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains($"Did you mean {right}?", outcome.Error);
    }

    [Fact]
    public async Task An_unknown_command_ends_with_2_and_the_nearest()
    {
        var outcome = await CommandLine.Run(["bulid"]);
        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("build", outcome.Error);
    }

    [Theory]
    [InlineData("explain")]
    [InlineData("new")]
    [InlineData("new", "leaflet", "A title")]
    [InlineData("new", "article")]
    [InlineData("preview", "--port", "no-number")]
    [InlineData("preview", "--port", "70000")]
    public async Task A_command_without_what_it_needs_ends_with_2(params string[] words) =>
        Assert.Equal(2, (await CommandLine.Run(words)).ExitCode);

    [Fact]
    public async Task An_input_folder_that_does_not_exist_ends_with_3_and_is_named()
    {
        var outcome = await CommandLine.Run(["check", "--input", "no-such-folder", "--date", "2026-11-20"]);
        Assert.Equal(3, outcome.ExitCode);
        Assert.Contains("no-such-folder", outcome.Error);
    }

    [Theory]
    [InlineData("check")]
    [InlineData("build")]
    public async Task An_interruption_ends_with_130_and_leaves_the_old_site(string command)
    {
        using var work = new Workspace();
        work.WriteOldSite();
        var before = work.Snapshot();
        using var interruption = new CancellationTokenSource();
        await interruption.CancelAsync();
        var outcome = await work.RunUntil(command, [], interruption.Token);
        Assert.Equal(130, outcome.ExitCode);
        Assert.Equal(before, work.Snapshot());
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("build", "--help")]
    [InlineData("check", "--help")]
    [InlineData("preview", "--help")]
    [InlineData("explain", "--help")]
    [InlineData("new", "--help")]
    public async Task Help_ends_with_0(params string[] words)
    {
        var outcome = await CommandLine.Run(words);
        Assert.Equal(0, outcome.ExitCode);
        Assert.Contains("Usage:", outcome.Output);
    }
}
