namespace Cli.Outputs;

/// <summary>The search index, which Pagefind makes from the staged pages; one a language.</summary>
internal static class SearchIndex
{
    /// <summary>The folder of the index on the site.</summary>
    public const string Folder = "pagefind";

    // Ready-made interfaces that the theme does not use.
    private static readonly string[] Unused = ["pagefind-ui.*", "pagefind-modular-ui.*", "pagefind-component-ui.*", "pagefind-highlight.js"];

    /// <summary>Adds the index to a folder that holds every page.</summary>
    public static async Task Add(string folder, Indexer indexer, CancellationToken cancellation)
    {
        await indexer.Run(folder, Folder, cancellation);
        var made = Path.Combine(folder, Folder);
        foreach (var file in Unused.SelectMany(pattern => Directory.EnumerateFiles(made, pattern)))
            File.Delete(file);
        SearchIndexOrder.Restore(made);
    }
}
