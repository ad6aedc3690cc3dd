using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Browser.Tests.Library;
using Cli.Outputs.Searching;
using Compiler.Model;
using Microsoft.Playwright;
using Theme;
using Prose = Compiler.Model.Prose;

namespace Browser.Tests.Search;

/// <summary>What our search adds to plain Pagefind's bytes, and that its data leave out only what the search would not miss.</summary>
public class BudgetTests(PublishedLibrary library, ITestOutputHelper output)
{
    private const int Layer = 15_000;
    private const int AbovePagefind = 45_000;
    private const int RequestsAbovePagefind = 14;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task Code_and_data_keep_to_their_budget()
    {
        using var client = new HttpClient();
        string[] addresses = [ThemeAssets.SearchFormScript.Address, ThemeAssets.SearchScript.Address, SearchData.Folder + "en.json"];
        var report = new StringBuilder("       raw    gzip  brotli\n");
        var (gzip, brotli) = (0, 0);
        foreach (var address in addresses)
        {
            var bytes = await client.GetByteArrayAsync(library.Site.At(address), TestContext.Current.CancellationToken);
            var (zipped, small) = (Size(bytes, stream => new GZipStream(stream, CompressionLevel.SmallestSize)), Size(bytes, Brotli));
            report.Append(CultureInfo.InvariantCulture, $"{bytes.Length,10} {zipped,7} {small,7}  {address}\n");
            (gzip, brotli) = (gzip + zipped, brotli + small);
        }

        report.Append(CultureInfo.InvariantCulture, $"{"",10} {gzip,7} {brotli,7}  of {Layer} in brotli\n");
        output.WriteLine(report.ToString());
        Assert.True(brotli <= Layer, report.ToString());
    }

    [Theory]
    [InlineData("spinal cord stimulator risks")]
    [InlineData("my fusoin never took")]
    public async Task A_first_query_transfers_little_more_than_plain_Pagefind_would(string words)
    {
        await using var ours = await library.Open();
        await ours.Page.GotoAsync(library.Site.At("/search/") + "#q=" + Uri.EscapeDataString(words));
        await Assertions.Expect(ours.Page.Locator(".search-results h2").First).ToBeVisibleAsync();
        await using var plain = await library.Open();
        await plain.Go("/search/");
        var before = plain.Requests.Count;
        await plain.Page.EvaluateAsync("""
            async (words) => {
              const pagefind = await import(`${document.querySelector('#search form').dataset.base}/pagefind/pagefind.js`);
              await Promise.all((await pagefind.search(words)).results.slice(0, 8).map((result) => result.data()));
            }
            """, words).WaitAsync(Patience, TestContext.Current.CancellationToken);
        var (ourBytes, ourNumber) = await Sum(ours.Requests.Where(request => request.ResourceType != "document" && !request.Url.EndsWith(".css", StringComparison.Ordinal) && !request.Url.EndsWith(".svg", StringComparison.Ordinal)));
        var (plainBytes, plainNumber) = await Sum(plain.Requests.Skip(before));
        output.WriteLine($"{words}: {ourBytes} bytes in {ourNumber} requests; plain Pagefind {plainBytes} in {plainNumber}");
        Assert.InRange(ourBytes, 0, plainBytes + AbovePagefind);
        Assert.InRange(ourNumber, 0, plainNumber + RequestsAbovePagefind);
    }

    [Fact]
    public async Task The_program_and_the_script_read_words_alike()
    {
        var edition = library.Site.Model.Editions[0];
        string[] texts = [.. edition.Terms.SelectMany(term => term.Aliases.Select(alias => alias.Name).Concat(term.SearchOnly).Append(term.Name))
            .Concat(edition.Pages.SelectMany(page => page.Headings.Select(heading => Prose.PlainText(heading.Words)).Append(page.Title))).Distinct()];
        await using var tab = await library.Open();
        await tab.Go("/search/");
        var said = await tab.Page.EvaluateAsync<string>("""
            async (texts) => {
              const { kit, library } = document.querySelector('#search form').dataset;
              const { language } = await (await import(kit)).loadLibrary(library);
              return JSON.stringify(texts.map((text) => [...language.sense(text)]));
            }
            """, texts).WaitAsync(Patience, TestContext.Current.CancellationToken);
        var sense = new Sense(SearchLanguage.For(edition.Language));
        Faults.AssertNone(texts.Zip(JsonSerializer.Deserialize<string[][]>(said)!)
            .Where(pair => !sense.Of(pair.First).SetEquals(pair.Second)).Select(pair => $"{pair.First}: {string.Join(", ", pair.Second)}"));
    }

    private static async Task<(int Bytes, int Number)> Sum(IEnumerable<IRequest> requests)
    {
        var bodies = new List<byte[]>();
        foreach (var request in requests)
            bodies.Add(await (await request.ResponseAsync())!.BodyAsync());
        return (bodies.Sum(body => Math.Min(body.Length, Size(body, Brotli))), bodies.Count);
    }

    private static BrotliStream Brotli(Stream stream) => new(stream, CompressionLevel.SmallestSize);

    private static int Size(byte[] bytes, Func<Stream, Stream> compress)
    {
        using var made = new MemoryStream();
        using (var stream = compress(made))
            stream.Write(bytes);
        return made.ToArray().Length;
    }
}
