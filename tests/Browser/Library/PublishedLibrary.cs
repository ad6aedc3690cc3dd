using System.Collections.Immutable;
using Browser.Tests.Browsers;
using Browser.Tests.Library;
using Compiler.Model;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(PublishedLibrary))]

namespace Browser.Tests.Library;

/// <summary>The library, built once, served as in production, and one browser: shared by all tests.</summary>
public sealed class PublishedLibrary : IAsyncLifetime
{
    private Chromium? chromium;
    private PublishedSite? site;
    private Lazy<Task<ImmutableArray<Visit>>>? walk;

    internal PublishedSite Site => site!;

    internal IBrowser Browser => chromium!.Browser;

    /// <summary>What a visit to every page found.</summary>
    internal Task<ImmutableArray<Visit>> Walk => walk!.Value;

    public async ValueTask InitializeAsync()
    {
        Assertions.SetDefaultExpectTimeout(15_000);
        var launching = Chromium.Launch();
        site = await PublishedSite.Build("input");
        chromium = await launching;
        walk = new(() => Tests.Library.Walk.Through(Browser, Site));
    }

    public async ValueTask DisposeAsync()
    {
        if (chromium is not null)
            await chromium.DisposeAsync();
        if (site is not null)
            await site.DisposeAsync();
    }

    /// <summary>The page of a kind that shows the most of what there is.</summary>
    internal Page Specimen(string type) => Site.Specimen(type);

    internal Task<Tab> Open(BrowserNewContextOptions? options = null) => Tab.Open(Browser, Site, options);

    /// <summary>A tab in which the specimen of a kind of page is open.</summary>
    internal async Task<Tab> OpenSpecimen(string type, BrowserNewContextOptions? options = null)
    {
        var tab = await Open(options);
        await tab.Go(Specimen(type).Address);
        return tab;
    }

    /// <summary>Opens one page of each kind, one after the other in one tab; every fault that <paramref name="look"/> finds on them.</summary>
    internal async Task<IReadOnlyList<string>> OnEachKind(BrowserNewContextOptions options, Func<Tab, Task<IEnumerable<string>>> look)
    {
        var faults = new List<string>();
        await using var tab = await Open(options);
        foreach (var type in PublishedSite.PageTypes)
        {
            await tab.Go(Specimen(type).Address);
            faults.AddRange(await look(tab));
            faults.AddRange(tab.Complaints());
        }

        return faults;
    }
}
