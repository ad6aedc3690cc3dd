using System.Collections.Immutable;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Browser.Tests.Library;

namespace Browser.Tests.Leaflets;

/// <summary>A page as it is published, and the leaflet of it.</summary>
internal sealed record PrintedPage(IHtmlDocument Page, ReadPdf Leaflet, ReadPdf LargePrint);

/// <summary>Leaflets of a few pages, made by the program and read back, once for all tests.</summary>
public sealed class PrintedLeaflets(PublishedLibrary library) : IAsyncLifetime
{
    /// <summary>A decision with drawings of numbers and a table, a help page, and one that is not an article.</summary>
    private static readonly ImmutableArray<string> Addresses =
        ["/revision-surgery/recovery-after-revision/", "/revision-surgery/revision-outcomes-and-risks/", "/get-help/crisis-help/", "/about/privacy/"];

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("site-leaflet-tests-");

    internal ImmutableArray<PrintedPage> Pages { get; private set; }

    internal static string Input { get; } = Path.Combine(PublishedSite.Repository, "input");

    public async ValueTask InitializeAsync()
    {
        await Make([]);
        await Make(["--large-print", "--size", "letter"]);
        var leaflets = await PdfReader.Read([.. Addresses.Select(address => FileOf(address, "")), .. Addresses.Select(address => FileOf(address, "-large-print"))]);
        Pages =
        [
            .. Addresses.Select((address, i) => new PrintedPage(
                new HtmlParser().ParseDocument(new MemoryStream(library.Site.Read(address))), leaflets[i], leaflets[i + Addresses.Length])),
        ];
    }

    public ValueTask DisposeAsync()
    {
        folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    private async Task Make(string[] more)
    {
        using var said = new StringWriter();
        string[] arguments = ["pdf", .. Addresses, "--input", Input, "--output", folder.FullName, "--date", "2026-11-20", .. more];
        if (await Cli.Program.Run(arguments, said, said, CancellationToken.None) != 0)
            throw new InvalidOperationException(said.ToString());
    }

    private string FileOf(string address, string ending) => Path.Combine(folder.FullName, address.Trim('/') + ending + ".pdf");
}
