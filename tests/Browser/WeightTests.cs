using System.Globalization;
using Browser.Tests.Library;
using Compiler.Model;
using Microsoft.Playwright;

namespace Browser.Tests;

/// <summary>Pages arrive in the first round trip, wait for nothing but their style, and stand still.</summary>
public class WeightTests(PublishedLibrary library)
{
    /// <summary>What a server sends before it must hear that anything arrived: 10 packets, as kilobytes.</summary>
    private const int FirstRoundTrip = 14 * 1024;

    private const int FirstView = 40 * 1024;

    // They grow with the library, so only the first view binds them.
    private static readonly string[] WholeLists = [nameof(ClaimsPage), nameof(GlossaryPage), nameof(ReferencesPage)];

    private const string WatchShifts = """
        window.shifts = [];
        const note = (list) => list.forEach(({ value, sources }) => shifts.push(`${value} by ${sources.map(({ node }) => node?.outerHTML?.slice(0, 120)).join(' and ')}`));
        window.watch = new PerformanceObserver((list) => note(list.getEntries()));
        watch.observe({ type: 'layout-shift', buffered: true });
        window.shiftsSoFar = async () => {
          await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
          note(watch.takeRecords());
          return shifts.map((shift) => `${location.pathname}: moved ${shift}`);
        };
        """;

    private const string BlockedBy = """
        () => performance.getEntriesByType('resource').filter(({ renderBlockingStatus }) => renderBlockingStatus === 'blocking').map(({ name }) => new URL(name).pathname)
        """;

    // The header, and what stands above the first section of an article: 130 for the article that is looked at.
    private const int Pieces = 140;

    private const string WriteInPieces = """
        async (pieces) => {
          const shown = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
          const text = await (await fetch(location.href)).text();
          const body = text.indexOf('<body');
          document.open();
          document.write(text.slice(0, body));
          await Promise.all([...document.querySelectorAll('link[rel=stylesheet]')].map((link) => link.sheet || new Promise((done) => link.onload = done)));
          await shown();
          shifts.length = 0;
          for (const piece of text.slice(body).match(/<[^>]*>|[^<]+/g).slice(0, pieces)) {
            document.write(piece);
            await shown();
          }
          return shiftsSoFar();
        }
        """;

    [Fact]
    public void Page_and_style_arrive_in_the_first_round_trip()
    {
        Weight[] heaviest = [.. PublishedSite.PageTypes.Select(type => Heaviest(type).Select(page => Weight.OfFirstSight(library.Site, page)).MaxBy(weight => weight.Brotli)!)];
        AssertBelow("Page and style", heaviest, weight => WholeLists.Contains(weight.Page.GetType().Name) ? FirstView : FirstRoundTrip);
    }

    [Fact]
    public async Task A_first_visit_is_light_blocked_by_style_alone_and_stands_still()
    {
        var (weights, faults) = (new List<Weight>(), new List<string>());
        foreach (var page in PublishedSite.PageTypes.Select(type => Heaviest(type).First()))
        {
            await using var tab = await library.Open();
            await tab.Page.AddInitScriptAsync(WatchShifts);
            await HoldStyles(tab.Page);
            await tab.Go(page.Address);
            faults.AddRange(await tab.Page.EvaluateAsync<string[]>("shiftsSoFar()"));
            var blocking = await tab.Page.EvaluateAsync<string[]>(BlockedBy);
            faults.AddRange(blocking.Where(path => !path.EndsWith(".css", StringComparison.Ordinal)).Select(path => $"{page.Address}: waits for {path}"));
            if (page is Article && blocking.Length != 1)
                faults.Add($"{page.Address}: waits for {string.Join(", ", blocking)}");
            weights.Add(Weight.OfVisit(library.Site, page, tab.Requests.Select(request => new Uri(request.Url).AbsolutePath)));
        }

        Faults.AssertNone(faults);
        AssertBelow("First view, with everything", weights, _ => FirstView);
    }

    [Theory]
    [InlineData("HomePage")]
    [InlineData("Article")]
    public async Task Nothing_moves_while_the_rest_of_a_page_is_on_its_way(string type)
    {
        // The policy forbids to write into a page, which here stands for a slow line.
        await using var tab = await library.OpenSpecimen(type, new() { BypassCSP = true });
        await tab.Page.EvaluateAsync(WatchShifts);
        Faults.AssertNone(await tab.Page.EvaluateAsync<string[]>(WriteInPieces, Pieces));
    }

    /// <summary>
    /// Styles arrive when the page is whole. What is seen of half a page, and whether it moves, depends on how busy the machine is; a test of its own
    /// looks at that.
    /// </summary>
    private static async Task HoldStyles(IPage page)
    {
        var isWhole = new TaskCompletionSource();
        await page.ExposeFunctionAsync("noteWhole", () => isWhole.TrySetResult());
        await page.AddInitScriptAsync("document.addEventListener('readystatechange', () => noteWhole(), { once: true })");
        await page.RouteAsync("**/*.css", async route =>
        {
            await isWhole.Task;
            await route.ContinueAsync();
        });
    }

    /// <summary>The pages of a kind that can be the heaviest: two, because compressors differ a little.</summary>
    private IEnumerable<Page> Heaviest(string type) => library.Site.Model.Pages.Where(page => page.GetType().Name == type)
        .OrderByDescending(page => Weight.Roughly(library.Site, page)).ThenBy(page => page.Address, StringComparer.Ordinal).Take(2);

    private static void AssertBelow(string what, IReadOnlyCollection<Weight> weights, Func<Weight, int> limit)
    {
        var table = $"{what}, the heaviest of each kind, bytes\n" + string.Join('\n', weights.OrderByDescending(weight => weight.Brotli).Select(weight => string.Create(
            CultureInfo.InvariantCulture,
            $"{weight.Page.GetType().Name,-16} brotli {weight.Brotli,6:N0}  gzip {weight.Gzip,6:N0}  limit {limit(weight),6:N0}  {weight.Page.Address}")));
        TestContext.Current.TestOutputHelper?.WriteLine(table);
        Assert.True(weights.All(weight => weight.Brotli <= limit(weight)), "over its budget\n" + table);
    }
}
