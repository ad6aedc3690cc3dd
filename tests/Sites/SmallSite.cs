using System.Collections.Immutable;
using System.Text;
using Cli;
using Cli.Outputs;
using Compiler;

namespace Sites.Tests;

/// <summary>
/// A small whole site: a folder here with <c>input/</c>, <c>expected/</c> and <c>report.txt</c>. Each is compiled and rendered once for all tests.
/// </summary>
internal sealed class SmallSite
{
    /// <summary>The day that every test is judged by.</summary>
    public static readonly DateOnly Date = new(2026, 11, 20);

    private static readonly ImmutableDictionary<string, Lazy<SmallSite>> All =
        ((string[])["Specimens", "TwoLanguages", "Clinic"]).ToImmutableDictionary(name => name, name => new Lazy<SmallSite>(() => new SmallSite(name)));

    private SmallSite(string name)
    {
        Folder = Path.Combine(Repository, "tests", "Sites", name);
        Compilation = Compile(drafts: false);
        Home = new BaseAddress(Compilation.Site.Settings.Url);
        Files = AllOutputs.Of(Compilation.Site, Home);
    }

    /// <summary>The folder that holds the solution.</summary>
    public static string Repository { get; } = FindRepository();

    /// <summary>The names of all small sites.</summary>
    public static IEnumerable<string> Names => All.Keys.Order(StringComparer.Ordinal);

    /// <summary>The folder of this site.</summary>
    public string Folder { get; }

    /// <summary>The folder of its Markdown.</summary>
    public string Input => Path.Combine(Folder, "input");

    /// <summary>What became of its input.</summary>
    public Compilation Compilation { get; }

    /// <summary>Where it will live.</summary>
    public BaseAddress Home { get; }

    /// <summary>Every file that is published, but the search index.</summary>
    public ImmutableArray<OutputFile> Files { get; }

    /// <summary>A small site by its name.</summary>
    public static SmallSite Of(string name) => All[name].Value;

    /// <summary>Compiles the input anew.</summary>
    public Compilation Compile(bool drafts) => Compilation.Compile(ReadInput(), new CompilationOptions(Date, drafts));

    /// <summary>The text of a published file.</summary>
    public string Text(string path) => Encoding.UTF8.GetString(Files.Single(file => file.Path == path).Bytes.Span);

    /// <summary>Whether a file is published.</summary>
    public bool Publishes(string path) => Files.Any(file => file.Path == path);

    /// <summary>Every file of the input.</summary>
    public InputFile[] ReadInput() =>
    [
        .. Directory.EnumerateFiles(Input, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(file => new InputFile(Path.GetRelativePath(Input, file).Replace('\\', '/'), File.ReadAllBytes(file))),
    ];

    private static string FindRepository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Site.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("The tests do not lie in the repository.");
        return folder.FullName;
    }
}
