using System.ComponentModel;
using System.Diagnostics;
using Cli.Browsers;

namespace Cli.Leaflets;

/// <summary>A Chromium without a window and without a way to any other host, in a profile of its own that goes with it.</summary>
internal sealed class BrowserProcess : IAsyncDisposable
{
    private const string Greeting = "DevTools listening on ";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process process;
    private readonly DirectoryInfo profile;

    private BrowserProcess(Process process, DirectoryInfo profile, Uri address) => (this.process, this.profile, Address) = (process, profile, address);

    /// <summary>Where it listens for orders.</summary>
    public Uri Address { get; }

    /// <summary>Starts the program and waits until it listens.</summary>
    public static async Task<BrowserProcess> Start(string program, Machine machine, CancellationToken cancellation)
    {
        var profile = Directory.CreateTempSubdirectory("site-leaflets-");
        string[] sandbox = machine.IsRoot ? ["--no-sandbox"] : [];
        var start = new ProcessStartInfo(program,
        [
            "--headless", .. sandbox, "--remote-debugging-port=0", $"--user-data-dir={profile.FullName}", "--host-resolver-rules=MAP * ~NOTFOUND",
            "--no-first-run", "--no-default-browser-check", "--disable-background-networking", "--disable-component-update", "--disable-default-apps",
            "--disable-dev-shm-usage", "--disable-extensions", "--disable-gpu", "--disable-sync", "--font-render-hinting=none", "about:blank",
        ])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var process = new Process { StartInfo = start };
        try
        {
            process.Start();
            process.StandardInput.Close();
            return new BrowserProcess(process, profile, await Listening(process, program, cancellation));
        }
        catch (Exception failed)
        {
            await End(process, profile);
            throw failed is Win32Exception ? new Failure($"{program} does not start: {failed.Message}", cause: failed) : failed;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await End(process, profile);

    private static async Task<Uri> Listening(Process process, string program, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Patience);
        var said = new List<string>();
        try
        {
            while (await process.StandardError.ReadLineAsync(limit.Token) is { } line)
            {
                if (line.StartsWith(Greeting, StringComparison.Ordinal))
                {
                    // Nobody reads on what else it says, and a full pipe would stop it.
                    process.BeginOutputReadLine();
                    _ = process.StandardError.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None);
                    return new Uri(line[Greeting.Length..].Trim());
                }

                said.Add(line);
            }
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            said.Add($"(nothing more in {Patience.TotalSeconds:0} seconds)");
        }

        throw new Failure($"{program} does not start as a browser without a window.") { Details = [.. said.TakeLast(8)] };
    }

    private static async Task End(Process process, DirectoryInfo profile)
    {
        try
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }
        catch (InvalidOperationException)
        {
            // It never started.
        }

        process.Dispose();
        try
        {
            profile.Delete(recursive: true);
        }
        catch (Exception busy) when (busy is IOException or UnauthorizedAccessException)
        {
            // A child of the browser may hold a file for a moment longer; the system clears its temporary folder.
        }
    }
}
