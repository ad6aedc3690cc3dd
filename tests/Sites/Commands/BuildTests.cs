using System.Text.Json;
using Cli.Outputs;

namespace Sites.Tests.Commands;

/// <summary>
/// One site with two languages, built with its search index, twice. The one place in this assembly where the indexer runs: it is slow, so all
/// tests of a finished build look at this one.
/// </summary>
public sealed class BuiltSite : IAsyncLifetime
{
    internal Workspace Work { get; } = new();

    internal Outcome First { get; private set; } = null!;

    internal Outcome Second { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        var site = SmallSite.Of("TwoLanguages");
        Directory.Delete(Work.Full("input"), recursive: true);
        foreach (var file in Directory.EnumerateFiles(site.Input, "*", SearchOption.AllDirectories))
            Work.Write("input/" + Path.GetRelativePath(site.Input, file), File.ReadAllBytes(file));
        First = await Work.Run("build");
        Second = await Work.Run("build", "--output", Work.Full("again"));
    }

    public ValueTask DisposeAsync()
    {
        Work.Dispose();
        return ValueTask.CompletedTask;
    }
}

/// <summary>What a build leaves behind.</summary>
public sealed class BuildTests(BuiltSite built) : IClassFixture<BuiltSite>
{
    [Fact]
    public void A_build_ends_with_0_and_a_summary()
    {
        Assert.Equal((0, ""), (built.First.ExitCode, built.First.Output));
        string[] figures = ["pages", "terms", "references", "warnings", "seconds", "site"];
        Assert.All(figures, figure => Assert.Matches($@"(?m)^\s*{figure}\s+\S", built.First.Error));
        Assert.Contains(built.Work.Shown("output"), built.First.Error);
    }

    [Fact]
    public void The_same_input_and_date_give_the_same_bytes()
    {
        Assert.Equal(0, built.Second.ExitCode);
        Assert.Equal(Bytes("output"), Bytes("again"));
    }

    [Fact]
    public void Every_language_has_its_own_search_index()
    {
        var entry = JsonDocument.Parse(File.ReadAllText(built.Work.Full("output/pagefind/pagefind-entry.json")));
        Assert.Equal(["ar", "en"], entry.RootElement.GetProperty("languages").EnumerateObject().Select(language => language.Name).Order());
    }

    [Fact]
    public void The_folder_is_marked_and_nothing_is_left_beside_it()
    {
        Assert.True(File.Exists(built.Work.Full("output/.site-generator")));
        Assert.Equal(["again", "input", "output"], Directory.EnumerateFileSystemEntries(built.Work.Full("")).Select(Path.GetFileName).Order());
    }

    [Fact]
    public void Everything_that_the_pages_are_is_written()
    {
        var written = SmallSite.Of("TwoLanguages").Files;
        string Published(OutputFile file) => built.Work.Full("output/" + file.Path);
        var scripts = written.Where(file => file.Path.EndsWith(".js", StringComparison.Ordinal)).ToArray();
        Assert.All(written.Except(scripts), file => Assert.Equal(file.Bytes.ToArray(), File.ReadAllBytes(Published(file))));
        Assert.All(scripts, file => Assert.InRange(new FileInfo(Published(file)).Length, 1, file.Bytes.Length - 1));
    }

    [Fact]
    public async Task A_tool_that_fails_ends_with_3_and_leaves_the_old_site()
    {
        var before = built.Work.Snapshot();
        var outcome = await built.Work.RunWith("SITE_THEME_DIR", "no-such-folder", "build");
        Assert.Equal(3, outcome.ExitCode);
        Assert.Contains("no-such-folder", outcome.Error);
        Assert.Equal(before, built.Work.Snapshot());
    }

    private Dictionary<string, string> Bytes(string folder) =>
        built.Work.Snapshot(folder).ToDictionary(entry => entry.Key, entry => entry.Value.Text);
}
