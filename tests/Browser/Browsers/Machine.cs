using System.Diagnostics;

namespace Browser.Tests.Browsers;

internal enum Platform
{
    Linux,
    Mac,
    Windows,
}

/// <summary>What the search for a browser may ask of a machine and do to it, as values, so that tests can stand in for any machine.</summary>
internal sealed record Machine
{
    private const int InstallMinutes = 5;

    public required Platform Platform { get; init; }

    /// <summary>Whether the tests run as root.</summary>
    public required bool IsRoot { get; init; }

    /// <summary>An environment variable, or null.</summary>
    public required Func<string, string?> Variable { get; init; }

    public required Func<string, bool> IsFile { get; init; }

    /// <summary>The names of the folders in a folder; none when there is no such folder.</summary>
    public required Func<string, IEnumerable<string>> Folders { get; init; }

    /// <summary>Whether a browser starts. A file may be a stub for a package that is missing, or lack the system's libraries.</summary>
    public required Func<string, bool> Starts { get; init; }

    /// <summary>Runs a program that installs something; whether it ended well.</summary>
    public required Func<string, string[], bool> Run { get; init; }

    /// <summary>Lets Playwright download its own Chromium; whether it ended well.</summary>
    public required Func<bool> InstallWithPlaywright { get; init; }

    /// <summary>The machine that the tests run on.</summary>
    public static Machine This { get; } = new()
    {
        Platform = OperatingSystem.IsWindows() ? Platform.Windows : OperatingSystem.IsMacOS() ? Platform.Mac : Platform.Linux,
        IsRoot = !OperatingSystem.IsWindows() && Environment.UserName == "root",
        Variable = Environment.GetEnvironmentVariable,
        IsFile = File.Exists,
        Folders = folder => Directory.Exists(folder) ? Directory.EnumerateDirectories(folder).Select(inner => Path.GetFileName(inner)) : [],
        // On Windows a browser answers --version with a window.
        Starts = program => OperatingSystem.IsWindows() || Ends(program, ["--version"], TimeSpan.FromSeconds(20), quiet: true),
        Run = (program, arguments) => Ends(program, arguments, TimeSpan.FromMinutes(InstallMinutes), quiet: false),
        InstallWithPlaywright = InstallChromium,
    };

    private static bool InstallChromium()
    {
        // Playwright asks several mirrors, several times; a machine without a network should not wait long for each.
        const string patience = "PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT";
        if (Environment.GetEnvironmentVariable(patience) is null)
            Environment.SetEnvironmentVariable(patience, "10000");
        var install = Task.Run(() => Microsoft.Playwright.Program.Main(["install", "chromium"]));
        return install.Wait(TimeSpan.FromMinutes(InstallMinutes)) && install.Result == 0;
    }

    private static bool Ends(string program, string[] arguments, TimeSpan patience, bool quiet)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        start.Environment["DEBIAN_FRONTEND"] = "noninteractive";
        try
        {
            using var process = Process.Start(start)!;
            process.StandardInput.Close();
            process.OutputDataReceived += (_, line) => Say(line.Data);
            process.ErrorDataReceived += (_, line) => Say(line.Data);
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
            if (process.WaitForExit(patience))
                return process.ExitCode == 0;
            process.Kill(entireProcessTree: true);
            return false;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }

        void Say(string? line)
        {
            if (!quiet && line is not null)
                Console.Error.WriteLine(line);
        }
    }
}
