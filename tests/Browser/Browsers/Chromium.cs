using Cli.Browsers;
using Microsoft.Playwright;

namespace Browser.Tests.Browsers;

/// <summary>A running Chromium that talks to this machine alone.</summary>
internal sealed class Chromium : IAsyncDisposable
{
    // Whatever a page asks of another host fails at once, network or not.
    private const string ThisMachineAlone = "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1";

    private static readonly Lazy<string> Program = new(() => TestBrowser.Find(Machine.This, Bringer.This));

    private readonly IPlaywright playwright;

    private Chromium(IPlaywright playwright, IBrowser browser) => (this.playwright, Browser) = (playwright, browser);

    public IBrowser Browser { get; }

    /// <summary>Starts one; <paramref name="more"/> are further command line arguments.</summary>
    public static async Task<Chromium> Launch(params string[] more)
    {
        var playwright = await Playwright.CreateAsync();
        string[] sandbox = Machine.This.IsRoot ? ["--no-sandbox"] : [];
        var browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Program.Value,
            ChromiumSandbox = !Machine.This.IsRoot,
            Args =
            [
                .. sandbox, "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync", ThisMachineAlone, .. more,
            ],
        });
        return new Chromium(playwright, browser);
    }

    public async ValueTask DisposeAsync()
    {
        await Browser.DisposeAsync();
        playwright.Dispose();
    }
}
