using Cli;
using Compiler;
using Compiler.Model;

namespace Browser.Tests.Library;

/// <summary>An input folder, built by the program as its user builds it, and served.</summary>
internal sealed class PublishedSite : IAsyncDisposable
{
    /// <summary>The day that every test is judged by.</summary>
    private static readonly DateOnly Date = new(2026, 11, 20);

    private readonly DirectoryInfo folder;
    private readonly StaticHost host;

    private PublishedSite(DirectoryInfo folder, StaticHost host, Site model, BaseAddress home) =>
        (this.folder, this.host, Model, Home) = (folder, host, model, home);

    /// <summary>What was published.</summary>
    public Site Model { get; }

    /// <summary>Where it says that it lives.</summary>
    public BaseAddress Home { get; }

    /// <summary>Where it is served: scheme, host and port.</summary>
    public Uri Root => host.Root;

    /// <summary>Everything that its server heard: address and headers of each request, decoded.</summary>
    public IEnumerable<string> Heard => host.Heard;

    /// <summary>The name of every kind of page that the library has. It asks for no feedback, so nobody is thanked; a small site shows that.</summary>
    public static IEnumerable<string> PageTypes { get; } =
        [.. typeof(Page).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Page)) && !type.IsAbstract).Select(type => type.Name).Except([nameof(ThanksPage)]).Order(StringComparer.Ordinal)];

    /// <summary>The folder that holds the solution.</summary>
    public static string Repository { get; } = FindRepository();

    /// <summary>Builds a folder of the repository and serves what came out.</summary>
    public static async Task<PublishedSite> Build(string input, string? baseUrl = null)
    {
        var folder = Directory.CreateTempSubdirectory("site-browser-");
        var (from, to) = (Path.Combine(Repository, input), Path.Combine(folder.FullName, "output"));
        string[] address = baseUrl is null ? [] : ["--base-url", baseUrl];
        using var said = new StringWriter();
        var code = await Cli.Program.Run(["build", "--input", from, "--output", to, "--date", Date.ToString("yyyy-MM-dd", null), .. address], said, said, CancellationToken.None);
        if (code != 0)
            throw new InvalidOperationException($"The build of {input} ended with exit code {code}.\n{said}");

        var model = Compilation.Compile(await Disk.Read(from, _ => { }, CancellationToken.None), new CompilationOptions(Date)).Site;
        var home = new BaseAddress(baseUrl is null ? model.Settings.Url : new Uri(baseUrl));
        return new PublishedSite(folder, await StaticHost.Start(to, model, home), model, home);
    }

    /// <summary>The page of a kind that shows the most of what there is.</summary>
    public Page Specimen(string type) => Model.Pages.Where(page => page.GetType().Name == type)
        .OrderByDescending(page => page.Blocks.Select(block => block.GetType()).Distinct().Count()).ThenBy(page => page.Address, StringComparer.Ordinal)
        .First();

    /// <summary>The bytes that are published at an address of the site.</summary>
    public byte[] Read(string address) => File.ReadAllBytes(Path.Combine(folder.FullName, "output", Cli.Outputs.OutputFile.PathOf(address)));

    /// <summary>The address of a page on the server.</summary>
    public string At(string address) => new Uri(Root, Home.Local(address)).AbsoluteUri;

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        folder.Delete(recursive: true);
    }

    private static string FindRepository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Site.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("The tests do not lie in the repository.");
        return folder.FullName;
    }
}
