using Cli;
using Cli.Browsers;

namespace Browser.Tests.Browsers;

public class TestBrowserTests
{
    private readonly HashSet<string> files = [];
    private readonly Dictionary<string, string> variables = new() { ["PATH"] = "/usr/local/bin:/usr/bin", ["HOME"] = "/home/ann" };
    private readonly HashSet<string> broken = [];
    private readonly List<string> done = [];
    private Action playwright = () => { };
    private Action apt = () => { };

    [Fact]
    public void The_browser_that_the_variable_names_comes_first()
    {
        Has("/opt/mine/chrome", "/usr/bin/chromium");
        variables["SITE_BROWSER"] = "/opt/mine/chrome";
        Assert.Equal("/opt/mine/chrome", Find(Linux()));
    }

    [Fact]
    public void A_named_browser_that_is_not_there_is_a_failure_and_no_other_is_taken()
    {
        Has("/usr/bin/chromium");
        variables["SITE_BROWSER"] = "/opt/mine/chrome";
        var failure = Assert.Throws<Failure>(() => Find(Linux()));
        Assert.Contains("SITE_BROWSER names /opt/mine/chrome", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_installed_browser_is_taken_before_Playwrights()
    {
        Has("/usr/bin/chromium", "/home/ann/.cache/ms-playwright/chromium-1200/chrome-linux64/chrome");
        Assert.Equal("/usr/bin/chromium", Find(Linux()));
    }

    [Fact]
    public void A_browser_in_a_usual_place_is_found_without_the_path()
    {
        Has("/opt/google/chrome/chrome");
        Assert.Equal("/opt/google/chrome/chrome", Find(Linux()));
    }

    [Fact]
    public void A_browser_that_does_not_start_is_passed_over()
    {
        Has("/usr/bin/chromium-browser", "/snap/bin/chromium");
        broken.Add("/usr/bin/chromium-browser");
        Assert.Equal("/snap/bin/chromium", Find(Linux()));
    }

    [Fact]
    public void The_newest_of_Playwrights_own_is_taken()
    {
        Has("/home/ann/.cache/ms-playwright/chromium-999/chrome-linux/chrome", "/home/ann/.cache/ms-playwright/chromium-1200/chrome-linux64/chrome");
        Assert.Equal("/home/ann/.cache/ms-playwright/chromium-1200/chrome-linux64/chrome", Find(Linux()));
        Assert.Empty(done);
    }

    [Fact]
    public void Playwrights_own_is_found_where_its_variable_says()
    {
        Has("/browsers/chromium-1200/chrome-linux64/chrome");
        variables["PLAYWRIGHT_BROWSERS_PATH"] = "/browsers";
        Assert.Equal("/browsers/chromium-1200/chrome-linux64/chrome", Find(Linux()));
    }

    [Fact]
    public void Edge_and_Chrome_are_found_in_the_folders_of_Windows()
    {
        variables.Clear();
        variables["ProgramFiles(x86)"] = @"C:\Program Files (x86)";
        Has(@"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe");
        Assert.Equal(@"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe", Find(Linux() with { Platform = Platform.Windows }));
    }

    [Fact]
    public void Chrome_is_found_in_the_folders_of_macOS()
    {
        Has("/home/ann/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");
        Assert.Equal("/home/ann/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", Find(Linux() with { Platform = Platform.Mac }));
    }

    [Fact]
    public void Without_any_browser_Playwright_brings_its_own()
    {
        playwright = () => Has("/home/ann/.cache/ms-playwright/chromium-1300/chrome-linux64/chrome");
        Assert.Equal("/home/ann/.cache/ms-playwright/chromium-1300/chrome-linux64/chrome", Find(Linux()));
        Assert.Equal(["playwright install chromium"], done);
    }

    [Fact]
    public void As_root_on_Debian_the_systems_package_comes_last()
    {
        Has("/etc/debian_version");
        apt = () => Has("/usr/bin/chromium");
        Assert.Equal("/usr/bin/chromium", Find(Linux() with { IsRoot = true }));
        Assert.Equal(["playwright install chromium", "apt-get update", "apt-get install -y chromium"], done);
    }

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public void The_systems_package_is_left_alone_for_others(bool isRoot, bool isDebian)
    {
        if (isDebian)
            Has("/etc/debian_version");
        Assert.Throws<InvalidOperationException>(() => Find(Linux() with { IsRoot = isRoot }));
        Assert.Equal(["playwright install chromium"], done);
    }

    [Fact]
    public void The_failure_says_what_was_looked_for_why_and_what_to_do()
    {
        Has("/etc/debian_version");
        var message = Assert.Throws<InvalidOperationException>(() => Find(Linux())).Message;
        Assert.Contains("SITE_BROWSER", message, StringComparison.Ordinal);
        Assert.Contains("google-chrome", message, StringComparison.Ordinal);
        Assert.Contains("/home/ann/.cache/ms-playwright", message, StringComparison.Ordinal);
        Assert.Contains("never skipped", message, StringComparison.Ordinal);
        Assert.Contains("sudo apt-get update && sudo apt-get install -y chromium", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Leaflets_install_nothing_and_end_with_3_and_the_remedy()
    {
        Has("/etc/debian_version");
        var failure = Assert.Throws<Failure>(() => ChromiumFinder.Demand(Linux() with { IsRoot = true }));
        Assert.Equal(3, failure.ExitCode);
        Assert.Contains(failure.Details, detail => detail.Contains("sudo apt-get update && sudo apt-get install -y chromium", StringComparison.Ordinal));
        Assert.Empty(done);
    }

    private void Has(params string[] paths) => files.UnionWith(paths);

    private Machine Linux() => new()
    {
        Platform = Platform.Linux,
        IsRoot = false,
        Variable = variables.GetValueOrDefault,
        IsFile = files.Contains,
        Folders = folder => files.Where(file => file.StartsWith(folder + "/", StringComparison.Ordinal)).Select(file => file[(folder.Length + 1)..].Split('/')[0]).Distinct(),
        Starts = path => !broken.Contains(path),
    };

    private string Find(Machine machine) => TestBrowser.Find(machine, new()
    {
        Run = (program, arguments) => Do($"{program} {string.Join(' ', arguments)}", arguments.Contains("install") ? apt : () => { }),
        InstallWithPlaywright = () => Do("playwright install chromium", playwright),
    });

    private bool Do(string what, Action effect)
    {
        done.Add(what);
        effect();
        return true;
    }
}
