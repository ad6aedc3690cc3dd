using Cli.Browsers;

namespace Browser.Tests.Browsers;

/// <summary>
/// The browser of the tests: one that is on the machine, else one that Playwright or the system's package brings. If all fail, so do the tests: a browser test is
/// never skipped.
/// </summary>
internal static class TestBrowser
{
    /// <summary>The path of a browser that starts. Throws one message that says what was looked for and what to do.</summary>
    public static string Find(Machine machine, Bringer bringer) =>
        ChromiumFinder.Find(machine) ?? Brought(machine, bringer) ?? throw new InvalidOperationException(Advice(machine));

    private static string? Brought(Machine machine, Bringer bringer)
    {
        if (bringer.InstallWithPlaywright() && ChromiumFinder.Find(machine) is { } brought)
            return brought;
        if (!MayUseApt(machine))
            return null;
        bringer.Run("apt-get", ["update"]);
        return bringer.Run("apt-get", ["install", "-y", "chromium"]) ? ChromiumFinder.Find(machine) : null;
    }

    private static bool MayUseApt(Machine machine) => machine is { Platform: Platform.Linux, IsRoot: true } && machine.IsFile("/etc/debian_version");

    private static string Advice(Machine machine)
    {
        var aptFailed = MayUseApt(machine) ? ", and \"apt-get install -y chromium\" failed" : "";
        return $"""
            No Chrome, Chromium or Edge was found. The browser tests open the published site in a real one; they are never skipped.
            Looked for: {ChromiumFinder.Places(machine)}.
            Then "playwright install chromium" failed{aptFailed}.
            To bring one: {ChromiumFinder.Remedy(machine)}
            Or name one that you have: {ChromiumFinder.Variable}=/path/to/chrome dotnet test
            """;
    }
}
