namespace Cli.Browsers;

/// <summary>
/// Finds a Chromium on this machine: the one that SITE_BROWSER names, else an installed Chrome, Chromium or Edge, else Playwright's own. For leaflets, and for
/// the tests in a browser.
/// </summary>
internal static class ChromiumFinder
{
    /// <summary>The environment variable that names a browser.</summary>
    public const string Variable = "SITE_BROWSER";

    private static readonly string[] Names =
        ["google-chrome-stable", "google-chrome", "chromium", "chromium-browser", "microsoft-edge-stable", "microsoft-edge", "chrome", "msedge"];

    /// <summary>The path of a browser that starts, or null. One that is named and is not there is a failure, not a reason to take another.</summary>
    public static string? Find(Machine machine)
    {
        if (machine.Variable(Variable) is { Length: > 0 } named)
            return machine.IsFile(named) ? named : throw new Failure($"{Variable} names {named}, which is not a file. Name the program of a Chrome, Chromium or Edge, or unset it.");
        return Installed(machine).Concat(OfPlaywright(machine)).FirstOrDefault(path => machine.IsFile(path) && machine.Starts(path));
    }

    /// <summary>The path of a browser that starts. None is a failure that says what was looked for and what to do.</summary>
    public static string Demand(Machine machine) => Find(machine) ?? throw new Failure("Leaflets need a Chrome, Chromium or Edge, and none was found.")
    {
        Details =
        [
            $"Looked for: {Places(machine)}.",
            $"To bring one: {Remedy(machine)}",
            $"Or name one that you have: {Variable}=/path/to/chrome",
        ],
    };

    /// <summary>Where a browser was looked for.</summary>
    public static string Places(Machine machine) =>
        $"{Variable} (not set); {string.Join(", ", Names)} on PATH; their usual folders; Playwright's own in {Registry(machine)}";

    /// <summary>What brings a browser to this machine.</summary>
    public static string Remedy(Machine machine) => machine.Platform switch
    {
        Platform.Windows => "winget install Google.Chrome",
        Platform.Mac => "brew install --cask google-chrome",
        _ when machine.IsFile("/etc/debian_version") => "sudo apt-get update && sudo apt-get install -y chromium",
        _ => "install your system's package chromium",
    };

    private static IEnumerable<string> Installed(Machine machine) => [.. OnPath(machine), .. UsualPlaces(machine)];

    private static IEnumerable<string> OnPath(Machine machine)
    {
        var (separator, ending) = machine.Platform == Platform.Windows ? (';', ".exe") : (':', "");
        var folders = (machine.Variable("PATH") ?? "").Split(separator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return from name in Names from folder in folders select Join(machine, folder, name + ending);
    }

    private static IEnumerable<string> UsualPlaces(Machine machine) => machine.Platform switch
    {
        Platform.Windows =>
            from program in (string[])[@"Google\Chrome\Application\chrome.exe", @"Chromium\Application\chrome.exe", @"Microsoft\Edge\Application\msedge.exe"]
            from variable in (string[])["ProgramFiles", "ProgramFiles(x86)", "LocalAppData"]
            where machine.Variable(variable) is { Length: > 0 }
            select Join(machine, machine.Variable(variable)!, program),
        Platform.Mac =>
            from program in (string[])["Google Chrome", "Chromium", "Microsoft Edge"]
            from home in (string[])["", machine.Variable("HOME") ?? ""]
            select $"{home}/Applications/{program}.app/Contents/MacOS/{program}",
        _ =>
        [
            "/opt/google/chrome/chrome", "/usr/lib/chromium/chromium", "/usr/lib64/chromium-browser/chromium-browser",
            "/opt/chromium.org/chromium/chromium", "/opt/microsoft/msedge/msedge", "/snap/bin/chromium",
        ],
    };

    /// <summary>The Chromiums in Playwright's registry folder, the newest first.</summary>
    private static IEnumerable<string> OfPlaywright(Machine machine)
    {
        const string prefix = "chromium-";
        var registry = Registry(machine);
        string[] programs = machine.Platform switch
        {
            Platform.Windows => [@"chrome-win64\chrome.exe", @"chrome-win\chrome.exe"],
            Platform.Mac =>
            [
                "chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing",
                "chrome-mac-x64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing",
                "chrome-mac/Chromium.app/Contents/MacOS/Chromium",
            ],
            _ => ["chrome-linux64/chrome", "chrome-linux/chrome"],
        };
        return from folder in machine.Folders(registry)
               where folder.StartsWith(prefix, StringComparison.Ordinal)
               orderby int.TryParse(folder[prefix.Length..], out var number) ? number : 0 descending
               from program in programs
               select Join(machine, Join(machine, registry, folder), program);
    }

    private static string Registry(Machine machine)
    {
        if (machine.Variable("PLAYWRIGHT_BROWSERS_PATH") is { Length: > 1 } named)
            return named;
        var home = machine.Variable("HOME") ?? "";
        return machine.Platform switch
        {
            Platform.Windows => Join(machine, machine.Variable("LocalAppData") ?? "", "ms-playwright"),
            Platform.Mac => home + "/Library/Caches/ms-playwright",
            _ => (machine.Variable("XDG_CACHE_HOME") ?? home + "/.cache") + "/ms-playwright",
        };
    }

    private static string Join(Machine machine, string folder, string name) => folder + (machine.Platform == Platform.Windows ? '\\' : '/') + name;
}
