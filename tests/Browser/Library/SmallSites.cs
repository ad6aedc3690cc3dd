using System.Collections.Immutable;

namespace Browser.Tests.Library;

/// <summary>Two sites of tests/Sites: one of two languages below a path of its host, and one that shows every block.</summary>
public sealed class SmallSites(PublishedLibrary library) : IAsyncLifetime
{
    internal PublishedSite BelowPath { get; private set; } = null!;

    internal PublishedSite Specimens { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        BelowPath = await PublishedSite.Build("tests/Sites/TwoLanguages/input", "https://x.example/lib/");
        Specimens = await PublishedSite.Build("tests/Sites/Specimens/input");
    }

    public async ValueTask DisposeAsync()
    {
        await BelowPath.DisposeAsync();
        await Specimens.DisposeAsync();
    }

    internal Task<ImmutableArray<Visit>> Walk(PublishedSite site) => Tests.Library.Walk.Through(library.Browser, site);
}
