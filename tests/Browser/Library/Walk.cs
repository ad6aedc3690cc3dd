using System.Collections.Concurrent;
using System.Collections.Immutable;
using Compiler.Model;
using Microsoft.Playwright;

namespace Browser.Tests.Library;

/// <summary>What one visit to a page on the narrowest phone found.</summary>
internal sealed record Visit(
    Page Page, int Status, IReadOnlyList<string> Complaints, IReadOnlyList<string> AxeFindings, IReadOnlyList<string> LandmarkFaults, bool ScrollsSideways);

/// <summary>Visits every page of a site once, in several tabs at a time; several tests read what it found.</summary>
internal static class Walk
{
    private const int Tabs = 4;

    private const string LandmarkFaults = """
        () => ['h1', 'main', 'body > header', 'body > footer', 'body > .skip-link:first-child']
            .map(selector => [selector, document.querySelectorAll(selector).length])
            .filter(([, count]) => count !== 1).map(([selector, count]) => `${location.pathname}: ${count} of ${selector}`)
        """;

    private const string ScrollsSideways = "() => document.documentElement.scrollWidth > document.documentElement.clientWidth";

    public static async Task<ImmutableArray<Visit>> Through(IBrowser browser, PublishedSite site)
    {
        var left = new ConcurrentQueue<Page>(site.Model.Pages);
        var visits = new ConcurrentBag<Visit>();
        await Task.WhenAll(Enumerable.Range(0, Tabs).Select(async _ =>
        {
            await using var tab = await Tab.Open(browser, site, new() { ColorScheme = ColorScheme.Light, ViewportSize = Screens.Narrowest });
            await Axe.Bring(tab.Page);
            while (left.TryDequeue(out var page))
                visits.Add(await VisitTo(tab, page));
        }));
        return [.. visits.OrderBy(visit => visit.Page.Address, StringComparer.Ordinal)];
    }

    private static async Task<Visit> VisitTo(Tab tab, Page page)
    {
        var status = await tab.Go(page.Address);
        var findings = await Axe.Findings(tab.Page);
        var landmarks = await tab.Page.EvaluateAsync<string[]>(LandmarkFaults);
        var sideways = await tab.Page.EvaluateAsync<bool>(ScrollsSideways);
        return new Visit(page, status, tab.Complaints(), findings, landmarks, sideways);
    }
}
