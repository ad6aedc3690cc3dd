namespace Cli;

/// <summary>
/// What npm brings into the theme folder, as <c>theme/package.json</c> pins it: the search indexer, the shortener of scripts and the lists of plain
/// words. It is brought when the lock file is newer than what is installed.
/// </summary>
internal sealed class NodePackages
{
    private const string Purpose = "npm brings the search indexer, the shortener of scripts and the lists of plain words";

    private NodePackages(string theme) => Theme = theme;

    /// <summary>This program's own theme folder.</summary>
    public string Theme { get; }

    /// <summary>What to do when a package is not as it should be.</summary>
    public string Remedy => $"Run \"npm ci\" in {PathText.Shown(Theme)} on a machine with Node 20 or later and a connection to the npm registry.";

    private bool AreInstalled
    {
        get
        {
            var installed = PathOf(".package-lock.json");
            return File.Exists(installed) && File.GetLastWriteTimeUtc(installed) >= File.GetLastWriteTimeUtc(Path.Combine(Theme, "package-lock.json"));
        }
    }

    /// <summary>The packages, installed and ready.</summary>
    public static async Task<NodePackages> Prepare(Action<string> progress, CancellationToken cancellation)
    {
        var packages = new NodePackages(FindTheme());
        if (!packages.AreInstalled)
        {
            progress("Installing the search indexer, the shortener of scripts and the lists of plain words (npm ci)");
            await packages.Install(cancellation);
        }

        return packages;
    }

    /// <summary>The path of a file that npm has brought.</summary>
    public string PathOf(params ReadOnlySpan<string> parts) => Path.Combine([Theme, "node_modules", .. parts]);

    private async Task Install(CancellationToken cancellation)
    {
        // Builds of several outputs may start together on a fresh clone.
        using var turn = await FileLock.Wait(Path.Combine(Theme, "obj", "npm-ci.lock"), cancellation);
        if (AreInstalled)
            return;
        var (program, arguments) = OperatingSystem.IsWindows() ? ("cmd.exe", (string[])["/c", "npm", "ci"]) : ("npm", ["ci"]);
        var result = await Tool.Run(program, [.. arguments, "--no-audit", "--no-fund"], Theme, cancellation)
            ?? throw new Failure($"npm was not found; {Purpose}. Install Node 20 or later (https://nodejs.org), which contains npm.");
        if (result.ExitCode != 0)
            throw new Failure($"{WhyFailed(result)}; {Purpose}. {Remedy}") { Details = result.LastLines };
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

        throw new Failure("The theme folder, which pins what npm brings, was not found. Name it with the environment variable SITE_THEME_DIR.");
    }
}
