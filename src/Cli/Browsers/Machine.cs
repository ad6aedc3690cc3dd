using System.ComponentModel;

namespace Cli.Browsers;

/// <summary>The systems that keep their browsers in different places.</summary>
internal enum Platform
{
    Linux,
    Mac,
    Windows,
}

/// <summary>What the search for a browser may ask of a machine, as values, so that tests can stand in for any machine.</summary>
internal sealed record Machine
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public required Platform Platform { get; init; }

    /// <summary>Whether the program runs as root, where a browser has no sandbox.</summary>
    public required bool IsRoot { get; init; }

    /// <summary>An environment variable, or null.</summary>
    public required Func<string, string?> Variable { get; init; }

    public required Func<string, bool> IsFile { get; init; }

    /// <summary>The names of the folders in a folder; none when there is no such folder.</summary>
    public required Func<string, IEnumerable<string>> Folders { get; init; }

    /// <summary>Whether a browser starts. A file may be a stub for a package that is missing, or lack the system's libraries.</summary>
    public required Func<string, bool> Starts { get; init; }

    /// <summary>The machine that the program runs on.</summary>
    public static Machine This { get; } = new()
    {
        Platform = OperatingSystem.IsWindows() ? Platform.Windows : OperatingSystem.IsMacOS() ? Platform.Mac : Platform.Linux,
        IsRoot = !OperatingSystem.IsWindows() && Environment.UserName == "root",
        Variable = Environment.GetEnvironmentVariable,
        IsFile = File.Exists,
        Folders = folder => Directory.Exists(folder) ? Directory.EnumerateDirectories(folder).Select(inner => Path.GetFileName(inner)) : [],
        // On Windows a browser answers --version with a window.
        Starts = program => OperatingSystem.IsWindows() || TellsItsVersion(program),
    };

    private static bool TellsItsVersion(string program)
    {
        try
        {
            using var limit = new CancellationTokenSource(Patience);
            return Tool.Run(program, ["--version"], Path.GetTempPath(), limit.Token).GetAwaiter().GetResult() is { ExitCode: 0 };
        }
        catch (Exception failed) when (failed is OperationCanceledException or Win32Exception)
        {
            return false;
        }
    }
}
