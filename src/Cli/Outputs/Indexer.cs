using System.Runtime.InteropServices;

namespace Cli.Outputs;

/// <summary>Pagefind, as <c>theme/package.json</c> pins it. It is brought by npm when its lock file is newer than what is installed.</summary>
internal sealed class Indexer
{
    private const string Purpose = "the search index is made by Pagefind, which npm brings";
    private readonly string theme;

    private Indexer(string theme) => this.theme = theme;

    /// <summary>The indexer of this program's own theme folder, installed and ready.</summary>
    public static async Task<Indexer> Prepare(Action<string> progress, CancellationToken cancellation)
    {
        var indexer = new Indexer(FindTheme());
        if (!indexer.IsInstalled)
        {
            progress("Installing the search indexer (npm ci)");
            await indexer.Install(cancellation);
        }

        return indexer;
    }

    /// <summary>Indexes every page in a folder.</summary>
    public async Task Run(string folder, string subfolder, CancellationToken cancellation)
    {
        var result = await Tool.Run(Binary, ["--site", folder, "--output-subdir", subfolder, "--quiet"], theme, cancellation)
            ?? throw new Failure($"The search indexer {PathText.Shown(Binary)} is missing. {Remedy}");
        if (result.ExitCode != 0)
            throw new Failure($"The search indexer failed with exit code {result.ExitCode}.") { Details = result.LastLines };
    }

    private bool IsInstalled
    {
        get
        {
            var installed = Path.Combine(theme, "node_modules", ".package-lock.json");
            return File.Exists(Binary) && File.Exists(installed)
                && File.GetLastWriteTimeUtc(installed) >= File.GetLastWriteTimeUtc(Path.Combine(theme, "package-lock.json"));
        }
    }

    /// <summary>The program for this machine, started without Node to save its start-up time.</summary>
    private string Binary
    {
        get
        {
            var system = OperatingSystem.IsWindows() ? "windows" : OperatingSystem.IsMacOS() ? "darwin" : "linux";
            var processor = RuntimeInformation.OSArchitecture == Architecture.Arm64 ? "arm64" : "x64";
            var folder = Path.Combine(theme, "node_modules", "@pagefind", $"{system}-{processor}", "bin");
            return Path.Combine(folder, "pagefind_extended" + (OperatingSystem.IsWindows() ? ".exe" : ""));
        }
    }

    private string Remedy => $"Run \"npm ci\" in {PathText.Shown(theme)} on a machine with Node 20 or later and a connection to the npm registry.";

    private async Task Install(CancellationToken cancellation)
    {
        // Builds of several outputs may start together on a fresh clone.
        using var turn = await FileLock.Wait(Path.Combine(theme, "obj", "npm-ci.lock"), cancellation);
        if (IsInstalled)
            return;
        var (program, arguments) = OperatingSystem.IsWindows() ? ("cmd.exe", (string[])["/c", "npm", "ci"]) : ("npm", ["ci"]);
        var result = await Tool.Run(program, [.. arguments, "--no-audit", "--no-fund"], theme, cancellation)
            ?? throw new Failure($"npm was not found; {Purpose}. Install Node 20 or later (https://nodejs.org), which contains npm.");
        if (result.ExitCode != 0)
            throw new Failure($"{WhyFailed(result)}; {Purpose}. {Remedy}") { Details = result.LastLines };
        if (!File.Exists(Binary))
            throw new Failure($"Pagefind has no program for this machine ({RuntimeInformation.RuntimeIdentifier}); the search index cannot be made here.");
    }

    private static string WhyFailed(ToolResult result)
    {
        string[] unreachable = ["ENOTFOUND", "ECONNREFUSED", "ECONNRESET", "ETIMEDOUT", "EAI_AGAIN", "ENETUNREACH", "ENOTCACHED"];
        if (result.Lines.Any(line => unreachable.Any(line.Contains)))
            return "The npm registry cannot be reached";
        return result.Lines.Any(line => line.Contains("node: not found") || line.Contains("env: 'node'") || line.Contains("env: ‘node’"))
            ? "Node was not found"
            : "npm ci failed";
    }

    private static string FindTheme()
    {
        if (Environment.GetEnvironmentVariable("SITE_THEME_DIR") is { Length: > 0 } named)
            return Directory.Exists(named) ? Path.GetFullPath(named) : throw new Failure($"SITE_THEME_DIR names {named}, which is not a folder.");
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Site.sln")))
                return Path.Combine(folder.FullName, "theme");
        }

        throw new Failure("The theme folder, which pins the search indexer, was not found. Name it with the environment variable SITE_THEME_DIR.");
    }
}
