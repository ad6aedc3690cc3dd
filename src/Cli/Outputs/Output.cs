using System.Collections.Immutable;
using Cli.Outputs.Searching;
using Compiler.Model;

namespace Cli.Outputs;

/// <summary>One kind of file that a site becomes. Pure: the same site and address give the same bytes.</summary>
internal delegate IEnumerable<OutputFile> Output(Site site, BaseAddress home);

/// <summary>All outputs. The search index is the last and made apart (<see cref="SearchIndex"/>): it is made from the files of all others.</summary>
internal static class AllOutputs
{
    private static readonly ImmutableArray<Output> InOrder =
    [
        HtmlPages.Of,
        ThemeFiles.Of,
        SearchData.Of,
        Images.Of,
        ClaimLedger.Of,
        Sitemap.Of,
        Feed.Of,
        GlossaryData.Of,
        Robots.Of,
        Redirects.Of,
        Headers.Of,
    ];

    /// <summary>Every file of the site but its search index. What takes long is made side by side.</summary>
    public static ImmutableArray<OutputFile> Of(Site site, BaseAddress home)
    {
        var made = Task.WhenAll(InOrder.Select(output => Task.Run(() => output(site, home).ToArray())));
        return [.. made.GetAwaiter().GetResult().SelectMany(files => files)];
    }
}
