using System.Text.Json.Nodes;
using Cli;

namespace Registries.Tests;

/// <summary>The command as a person runs it.</summary>
public sealed class CommandTests
{
    private static readonly Work[] Three =
    [
        new() { Doi = "10.1000/a" },
        new() { Doi = "10.1000/b", Crossref = """{"updated-by": [{"DOI": "10.1000/n", "type": "retraction"}]}""" },
        new() { Doi = "10.1000/c" },
    ];

    [Fact]
    public async Task Passports_are_written_in_order_and_a_rerun_asks_for_nothing()
    {
        await using var server = await RegistryServer.Start(Three);
        using var library = new Library(server.SiteYml(), Three);
        var run = await library.Verify("--format", "json");
        Assert.Equal(ExitCode.Errors, run.ExitCode);
        Assert.Equal(["verified", "retracted", "verified"], JsonNode.Parse(run.Output)!["works"]!.AsArray().Select(work => (string)work!["verdict"]!));
        Assert.Equal(["w0", "w1", "w2"], library.Lock().Select(entry => entry.Key));
        Assert.Equal(6, server.Log.Count);
        Assert.All(server.Log, target => Assert.Contains("mailto=editor%40clinic.example", target));

        var before = library.LockText;
        Assert.Equal(ExitCode.Errors, (await library.Verify()).ExitCode);
        Assert.Equal(6, server.Log.Count);
        Assert.Equal(before, library.LockText);
    }

    [Fact]
    public async Task An_edited_entry_has_no_passport_and_is_asked_about_again()
    {
        await using var server = await RegistryServer.Start(Three);
        using var library = new Library(server.SiteYml(), Three);
        await library.Verify();
        var asked = server.Log.Count;
        library.Edit("\"volume\":\"18\",\"page\":\"1175-1186\",\"issued\":{\"date-parts\":[[2019]]},\"DOI\":\"10.1000/a\"", "\"volume\":\"18\",\"page\":\"1175\",\"issued\":{\"date-parts\":[[2019]]},\"DOI\":\"10.1000/a\"");
        await library.Verify();
        Assert.Equal(asked + 2, server.Log.Count);
        await library.Verify("--only", "w0", "w2");
        Assert.Equal(asked + 6, server.Log.Count);
        await library.Verify("--max-age", "0");
        Assert.Equal(asked + 12, server.Log.Count);
    }

    [Fact]
    public async Task Without_a_contact_nothing_is_asked_and_a_file_given_by_hand_still_counts()
    {
        await using var server = await RegistryServer.Start(Three);
        using var library = new Library(server.SiteYml().Replace("contact: editor@clinic.example", "requestsPerSecond: 5", StringComparison.Ordinal).Replace("  requestsPerSecond: 1000", "", StringComparison.Ordinal), Three);
        var run = await library.Verify();
        Assert.Equal(ExitCode.Errors, run.ExitCode);
        Assert.Contains("names no contact", run.Error);
        Assert.False(library.HasLock);

        var csv = library.Folder.Write("rw.csv", RetractionWatchTests.Header + RetractionWatchTests.Row("10.1000/a", "0", "Retraction"));
        await library.Verify("--retractions", csv);
        Assert.Equal("retracted", (string)library.Lock().Single().Value!["verdict"]!);
        Assert.Empty(server.Log);
    }

    [Fact]
    public async Task A_known_answer_is_asked_for_conditionally()
    {
        await using var server = await RegistryServer.Start(Three[0]);
        using var library = new Library(server.SiteYml(), Three[..1]);
        var confirmed = 0;
        server.Fault = async context =>
        {
            if (!FaultTests.IsAt(context, "/crossref/works/"))
                return false;
            context.Response.Headers.ETag = "\"v1\"";
            if (context.Request.Headers.IfNoneMatch != "\"v1\"")
                return false;
            confirmed++;
            context.Response.StatusCode = 304;
            await context.Response.CompleteAsync();
            return true;
        };
        Assert.Equal(ExitCode.Success, (await library.Verify()).ExitCode);
        Assert.Equal(ExitCode.Success, (await library.Verify("--max-age", "0")).ExitCode);
        Assert.Equal(1, confirmed);
    }

    [Fact]
    public async Task A_work_without_identifiers_gets_a_suggestion_that_is_not_written()
    {
        await using var server = await RegistryServer.Start(Three[0]);
        using var library = new Library(server.SiteYml(), [Three[0]], entry => entry.Without("DOI"));
        var run = await library.Verify();
        Assert.Contains("It may be 10.1000/a (100 % alike)", run.Output.Replace("100%", "100 %", StringComparison.Ordinal));
        Assert.DoesNotContain("10.1000/a", File.ReadAllText(library.LibraryPath));
    }

    [Fact]
    public async Task A_work_is_added_at_its_place_and_no_other_byte_changes()
    {
        await using var server = await RegistryServer.Start([.. Three, new Work { Doi = "10.1000/new", Pmid = "123", Family = "Whitmore" }]);
        using var library = new Library(server.SiteYml(), Three);
        var text = "[\n    {\n        \"id\": \"adams2001\",\n        \"type\": \"book\", \"title\":   \"Odd spacing\"\n    },\n    {\n        \"id\": \"zorn1999\", \"type\": \"book\", \"title\": \"Z\"\n    }\n]\n";
        File.WriteAllText(library.LibraryPath, text);
        Assert.Equal(ExitCode.Success, (await library.Verify("--add", "123")).ExitCode);
        var after = File.ReadAllText(library.LibraryPath);
        Assert.Equal(["adams2001", "whitmore2019", "zorn1999"], JsonNode.Parse(after)!.AsArray().Select(item => (string)item!["id"]!));
        Assert.Equal("123", (string)JsonNode.Parse(after)![1]!["PMID"]!);
        Assert.StartsWith(text[..text.IndexOf("    {\n        \"id\": \"zorn1999\"", StringComparison.Ordinal)], after, StringComparison.Ordinal);
        Assert.EndsWith(text[text.IndexOf("{\n        \"id\": \"zorn1999\"", StringComparison.Ordinal)..], after, StringComparison.Ordinal);
        Assert.Contains("\n        \"title\": \"Spinal cord", after);
        Assert.Equal(ExitCode.Errors, (await library.Verify("--add", "10.1000/new")).ExitCode);
        Assert.Equal(ExitCode.Errors, (await library.Verify("--add", "10.1000/b")).ExitCode);
        Assert.Equal(ExitCode.Usage, (await library.Verify("--add", "something")).ExitCode);
    }

    [Fact]
    public async Task An_interrupted_run_keeps_what_it_learnt()
    {
        var works = Enumerable.Range(0, 60).Select(n => new Work { Doi = $"10.1000/{n}" }).ToArray();
        await using var server = await RegistryServer.Start(works);
        using var library = new Library(server.SiteYml(100), works);
        using var interruption = new CancellationTokenSource();
        server.Fault = context =>
        {
            if (server.Log.Count > 60)
                interruption.Cancel();
            return Task.FromResult(false);
        };
        Assert.Equal(ExitCode.Interrupted, (await library.Run(interruption.Token, "verify")).ExitCode);
        Assert.InRange(library.Lock().Count, 1, 59);
    }

    /// <summary>A library on disk.</summary>
    internal sealed class Library : IDisposable
    {
        public Library(string siteYml, Work[] works, Func<JsonObject, JsonObject>? change = null)
        {
            Folder.Write("input/site.yml", siteYml);
            LibraryPath = Folder.Write("input/references/library.json",
                new JsonArray([.. works.Select((work, i) => (JsonNode)(change ?? (entry => entry))(work.Entry("w" + i.ToString("0", System.Globalization.CultureInfo.InvariantCulture))))]).ToJsonString());
        }

        public TemporaryFolder Folder { get; } = new();

        public string Input => Path.Combine(Folder.Path, "input");

        public string LibraryPath { get; }

        public bool HasLock => File.Exists(LockPath);

        public string LockText => File.ReadAllText(LockPath);

        private string LockPath => Path.Combine(Input, "references", "checked.lock.json");

        public JsonObject Lock() => JsonNode.Parse(LockText)!.AsObject();

        public void Edit(string from, string to)
        {
            var text = File.ReadAllText(LibraryPath);
            Assert.Contains(from, text);
            File.WriteAllText(LibraryPath, text.Replace(from, to, StringComparison.Ordinal));
        }

        public Task<(int ExitCode, string Output, string Error)> Verify(params string[] arguments) => Run(TestContext.Current.CancellationToken, ["verify", .. arguments]);

        public async Task<(int ExitCode, string Output, string Error)> Run(CancellationToken cancellation, params string[] arguments)
        {
            using var output = new StringWriter();
            using var error = new StringWriter();
            var exit = await Program.Run([.. arguments, "--input", Input, "--date", "2026-11-20"], output, error, cancellation);
            return (exit, output.ToString(), error.ToString());
        }

        public void Dispose() => Folder.Dispose();
    }
}
