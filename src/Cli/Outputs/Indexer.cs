using System.Runtime.InteropServices;

namespace Cli.Outputs;

/// <summary>Pagefind, which makes the search index.</summary>
internal sealed class Indexer
{
    // The number of a citation says nothing to somebody who searches.
    private const string NotWords = "sup.cite";

    private readonly NodePackages packages;

    private Indexer(NodePackages packages) => this.packages = packages;

    /// <summary>The indexer, installed and ready.</summary>
    public static async Task<Indexer> Prepare(Action<string> progress, CancellationToken cancellation)
    {
        var indexer = new Indexer(await NodePackages.Prepare(progress, cancellation));
        return File.Exists(indexer.Binary) ? indexer
            : throw new Failure($"Pagefind has no program for this machine ({RuntimeInformation.RuntimeIdentifier}), or it was not installed whole. {indexer.packages.Remedy}");
    }

    /// <summary>Indexes every page in a folder.</summary>
    public async Task Run(string folder, string subfolder, CancellationToken cancellation)
    {
        var result = await Tool.Run(Binary, ["--site", folder, "--output-subdir", subfolder, "--exclude-selectors", NotWords, "--quiet"], packages.Theme, cancellation)
            ?? throw new Failure($"The search indexer {PathText.Shown(Binary)} is missing. {packages.Remedy}");
        if (result.ExitCode != 0)
            throw new Failure($"The search indexer failed with exit code {result.ExitCode}.") { Details = result.LastLines };
    }

    /// <summary>The program for this machine, started without Node to save its start-up time.</summary>
    private string Binary
    {
        get
        {
            var system = OperatingSystem.IsWindows() ? "windows" : OperatingSystem.IsMacOS() ? "darwin" : "linux";
            var processor = RuntimeInformation.OSArchitecture == Architecture.Arm64 ? "arm64" : "x64";
            return packages.PathOf("@pagefind", $"{system}-{processor}", "bin", "pagefind_extended" + (OperatingSystem.IsWindows() ? ".exe" : ""));
        }
    }
}
