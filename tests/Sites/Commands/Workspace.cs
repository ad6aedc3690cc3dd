using System.Diagnostics;
using System.Text;
using Cli;

namespace Sites.Tests.Commands;

/// <summary>How a command ended, and what it printed.</summary>
internal sealed record Outcome(int ExitCode, string Output, string Error);

/// <summary>
/// A folder of its own for one test, below the folder in which all command tests work. It begins with a small sound site in <c>input/</c>.
/// </summary>
internal sealed class Workspace : IDisposable
{
    /// <summary>A sound article; a test adds what it needs to its front matter and its words.</summary>
    public const string Article = "input/articles/basics/start.md";

    private readonly string name = Guid.NewGuid().ToString("N")[..8];

    public Workspace()
    {
        Write("input/site.yml", """
            name: Command Clinic
            description: A site for tests of the command line.
            publisher: Command Clinic
            url: https://command.example
            contacts:
              emergency: "911"
              crisis: {text: "988", name: The Example Lifeline}
            """);
        Write("input/redflags.yml", """
            - id: fever
              urgency: urgent
              says: you have a fever
              words: [fever + surgery]
              patients: [fever after surgery]
            """);
        WriteArticle("Start here.");
    }

    /// <summary>The full path of a file of this workspace.</summary>
    public string Full(string path) => Path.Combine(WorkingFolder.Root, name, path);

    /// <summary>The path of a file of this workspace as a report prints it: from the working directory.</summary>
    public string Shown(string path) => $"{name}/{path}";

    /// <summary>Writes a text file.</summary>
    public void Write(string path, string text) => Write(path, Encoding.UTF8.GetBytes(text));

    /// <summary>Writes a file. It looks as if it had been written long ago, so that no command waits for its author.</summary>
    public void Write(string path, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Full(path))!);
        File.WriteAllBytes(Full(path), bytes);
        File.SetLastWriteTimeUtc(Full(path), new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc));
    }

    /// <summary>Writes an article without faults.</summary>
    public void WriteArticle(string body, string frontMatter = "", string path = Article) => Write(path,
        $"---\ntitle: Start\ndescription: A page for a test of the command line.\ntype: help\npublished: 2026-01-15\nconflicts: none\n{frontMatter}---\n\n{body}\n");

    /// <summary>Puts an old site where the next build would publish.</summary>
    public void WriteOldSite()
    {
        Write("output/.site-generator", "A build wrote this.\n");
        Write("output/index.html", "<!doctype html><title>Old</title>");
        Write("output/deep/er/page.html", "<!doctype html><title>Old, deep</title>");
    }

    /// <summary>Runs a command here, judged by the day of all tests unless the options name another.</summary>
    public Task<Outcome> Run(string command, params string[] options) => RunUntil(command, options, CancellationToken.None);

    /// <summary>Runs a command that may be cancelled.</summary>
    public Task<Outcome> RunUntil(string command, string[] options, CancellationToken cancellation) => CommandLine.RunUntil(Words(command, options), cancellation);

    /// <summary>Runs a command in a process of its own, where an environment variable has a value that no other test shall see.</summary>
    public Task<Outcome> RunWith(string variable, string value, string command) => CommandLine.RunWith(variable, value, Words(command, []));

    /// <summary>Every file and folder under a folder, with what it holds and when it was written.</summary>
    public Dictionary<string, (string Text, DateTime Written)> Snapshot(string folder = "") =>
        Directory.EnumerateFileSystemEntries(Full(folder), "*", SearchOption.AllDirectories).ToDictionary(
            entry => Path.GetRelativePath(Full(folder), entry),
            entry => Directory.Exists(entry) ? ("folder", default) : (Convert.ToBase64String(File.ReadAllBytes(entry)), File.GetLastWriteTimeUtc(entry)));

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(Full(""), recursive: true);

    private string[] Words(string command, string[] options)
    {
        (string Name, string Value)[] usual = [("--input", Full("input")), ("--output", Full("output")), ("--date", "2026-11-20")];
        var rest = usual.Where(option => !options.Contains(option.Name)).SelectMany(option => (string[])[option.Name, option.Value]);
        return [command, .. rest, .. options];
    }
}

/// <summary>Runs the program: in this process, through its entry point, where no test needs more.</summary>
internal static class CommandLine
{
    public static Task<Outcome> Run(params string[] arguments) => RunUntil(arguments, CancellationToken.None);

    public static async Task<Outcome> RunUntil(string[] arguments, CancellationToken cancellation)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var exitCode = await Program.Run(arguments, output, error, cancellation);
        return Noted(arguments, new Outcome(exitCode, output.ToString(), error.ToString()));
    }

    public static async Task<Outcome> RunWith(string variable, string value, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment[variable] = value;
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return Noted(arguments, new Outcome(process.ExitCode, output, await error));
    }

    /// <summary>Whoever reads of a failed test reads what the program said.</summary>
    private static Outcome Noted(string[] arguments, Outcome outcome)
    {
        TestContext.Current.TestOutputHelper?.WriteLine($"{string.Join(' ', arguments)} ended with {outcome.ExitCode}\n{outcome.Error}");
        return outcome;
    }
}
