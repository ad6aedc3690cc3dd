using Cli.Publishing;

namespace Sites.Tests.Commands;

/// <summary>Where a build may publish. It never empties a folder that it did not write.</summary>
public sealed class OutputFolderTests
{
    [Fact]
    public async Task A_folder_with_somebodys_work_is_left_alone()
    {
        using var work = new Workspace();
        work.Write("output/thesis.txt", "ten years");
        await AssertRefused(work, "OUT003", "output");
    }

    [Fact]
    public async Task A_folder_inside_the_input_folder_is_refused()
    {
        using var work = new Workspace();
        await AssertRefused(work, "OUT001", "input/output");
    }

    [Fact]
    public async Task The_input_folder_itself_is_refused()
    {
        using var work = new Workspace();
        await AssertRefused(work, "OUT001", "input");
    }

    [Fact]
    public async Task A_folder_that_contains_the_input_folder_is_refused_even_if_a_build_wrote_it()
    {
        using var work = new Workspace();
        work.Write("site/.site-generator", "A build wrote this.\n");
        work.Write("site/input/site.yml", "name: inner\n");
        await AssertRefused(work, "OUT002", "site", input: "site/input");
    }

    [Fact]
    public async Task A_link_to_the_input_folder_is_refused()
    {
        using var work = new Workspace();
        Directory.CreateSymbolicLink(work.Full("output"), work.Full("input"));
        await AssertRefused(work, "OUT001", "output", shown: "input");
    }

    [Fact]
    public async Task A_link_on_the_way_into_the_input_folder_is_refused()
    {
        using var work = new Workspace();
        Directory.CreateSymbolicLink(work.Full("alias"), work.Full("input"));
        await AssertRefused(work, "OUT001", "alias/output", shown: "input/output");
    }

    [Fact]
    public async Task A_folder_inside_the_input_folder_is_refused_when_the_input_is_named_by_a_link()
    {
        using var work = new Workspace();
        Directory.CreateSymbolicLink(work.Full("alias"), work.Full("input"));
        await AssertRefused(work, "OUT001", "input/output", input: "alias");
    }

    [Fact]
    public async Task A_file_in_the_place_of_the_folder_is_refused()
    {
        using var work = new Workspace();
        work.Write("output", "a file");
        await AssertRefused(work, "OUT004", "output");
    }

    [Fact]
    public async Task A_folder_below_a_file_cannot_be_written()
    {
        using var work = new Workspace();
        work.Write("file", "a file");
        await AssertRefused(work, "OUT004", "file/output");
    }

    [Fact]
    public async Task Check_does_not_care_where_a_build_would_publish()
    {
        using var work = new Workspace();
        work.Write("output/thesis.txt", "ten years");
        var before = work.Snapshot();
        Assert.Equal(0, (await work.Run("check")).ExitCode);
        Assert.Equal(before, work.Snapshot());
    }

    [Fact]
    public async Task What_a_killed_build_left_is_cleared_away_and_nothing_else()
    {
        using var work = new Workspace();
        var folder = new OutputFolder(work.Full("output"));
        string Inside(string left, string file) => Path.GetRelativePath(work.Full(""), Path.Combine(left, file));
        var half = folder.NewWorkshop();
        work.Write(Inside(half, OutputFolder.Marker), "");
        work.Write(Inside(half, "site/half/index.html"), "<!doctype html><title>Ha");
        var other = folder.NewWorkshop();
        work.Write(Inside(other, "thesis.txt"), "ten years");
        var aside = folder.NewAside();
        work.Write(Inside(aside, OutputFolder.Marker), "");
        work.Write(Inside(aside, "index.html"), "<!doctype html><title>Old</title>");

        work.WriteArticle("See [nothing there](nothing.md).");
        Assert.Equal(1, (await work.Run("build")).ExitCode);

        Assert.Equal([Path.GetFileName(other), "input", "output"], Directory.EnumerateFileSystemEntries(work.Full("")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Contains("Old", File.ReadAllText(work.Full("output/index.html")));
    }

    private static async Task AssertRefused(Workspace work, string code, string output, string input = "input", string? shown = null)
    {
        var before = work.Snapshot();
        var outcome = await work.Run("build", "--input", work.Full(input), "--output", work.Full(output));
        Assert.Equal(1, outcome.ExitCode);
        Assert.StartsWith($"{work.Shown(shown ?? output)}:1:1: error {code}: ", outcome.Output);
        Assert.Equal(before, work.Snapshot());
    }
}
