using System.Diagnostics;

namespace Browser.Tests.Browsers;

/// <summary>What may bring a browser to a machine that has none, as values, so that tests can stand in for it.</summary>
internal sealed record Bringer
{
    private const int InstallMinutes = 5;

    /// <summary>Runs a program that installs something; whether it ended well.</summary>
    public required Func<string, string[], bool> Run { get; init; }

    /// <summary>Lets Playwright download its own Chromium; whether it ended well.</summary>
    public required Func<bool> InstallWithPlaywright { get; init; }

    /// <summary>What brings one to the machine that the tests run on.</summary>
    public static Bringer This { get; } = new()
    {
        Run = (program, arguments) => Ends(program, arguments, TimeSpan.FromMinutes(InstallMinutes)),
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

    private static bool Ends(string program, string[] arguments, TimeSpan patience)
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
            if (line is not null)
                Console.Error.WriteLine(line);
        }
    }
}
