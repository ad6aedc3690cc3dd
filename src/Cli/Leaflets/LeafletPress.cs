using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using Cli.Browsers;
using Cli.Outputs;
using Cli.Previews;
using Compiler.Model;
using QRCoder;
using Theme;

namespace Cli.Leaflets;

/// <summary>Makes leaflets of a site's pages: each is the page's own print layout, set by a browser.</summary>
internal sealed class LeafletPress
{
    private readonly BaseAddress home;
    private readonly Renderer renderer;
    private readonly FrozenDictionary<string, OutputFile> assets;
    private readonly PaperSize paper;
    private readonly bool largePrint;

    /// <summary>A press for one site.</summary>
    public LeafletPress(Site site, BaseAddress home, PaperSize paper, bool largePrint)
    {
        (this.home, this.paper, this.largePrint) = (home, paper, largePrint);
        renderer = new Renderer(site, home.Url);
        assets = ThemeFiles.Of(site, home).Concat(Images.Of(site, home)).ToFrozenDictionary(file => home.Local("/" + file.Path));
    }

    /// <summary>Prints pages, several at a time, and hands on each as it is ready.</summary>
    public async Task Print(ImmutableArray<Page> pages, string browser, Action<Page, byte[]> ready, CancellationToken cancellation)
    {
        await using var process = await BrowserProcess.Start(browser, Machine.This, cancellation);
        await using var tools = await DevTools.Connect(process.Address, cancellation);
        var next = -1;
        await Task.WhenAll(Enumerable.Range(0, Math.Min(Environment.ProcessorCount, pages.Length)).Select(async _ =>
        {
            ReadOnlyMemory<byte> sheet = default;
            var printer = await Printer.Open(tools, Answer, cancellation);
            for (var at = Interlocked.Increment(ref next); at < pages.Length; at = Interlocked.Increment(ref next))
            {
                sheet = Encoding.UTF8.GetBytes(Render(pages[at]));
                ready(pages[at], await printer.Print(home.Absolute(pages[at].Address), cancellation));
            }

            (string, ReadOnlyMemory<byte>)? Answer(Uri address) => assets.TryGetValue(address.AbsolutePath, out var asset)
                ? (MediaType.Of(asset.Path), asset.Bytes)
                : address.AbsolutePath.EndsWith('/') ? (MediaType.Of("index.html"), sheet) : null;
        }));
    }

    /// <summary>The document that the browser prints.</summary>
    private string Render(Page page) => renderer.Render(page, new Leaflet(paper, largePrint, CodeOf(home.Absolute(page.Address))));

    private static bool[,] CodeOf(string address)
    {
        using var data = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
        var code = new bool[data.ModuleMatrix.Count, data.ModuleMatrix.Count];
        for (var row = 0; row < data.ModuleMatrix.Count; row++)
        {
            for (var column = 0; column < data.ModuleMatrix.Count; column++)
                code[row, column] = data.ModuleMatrix[row][column];
        }

        return code;
    }
}
