using System.Collections.Concurrent;
using System.Collections.Immutable;
using Compiler.Model;
using Compiler.Text;

namespace Cli.Verification;

/// <summary>A web address that leads nowhere, why, and every place that names it.</summary>
internal sealed record BrokenLink(string Url, string Fault, ImmutableArray<Location> At);

/// <summary>Visits every web address that pages and works name, each once.</summary>
internal static class LinkCheck
{
    private const int AtOnce = 16;

    /// <summary>The addresses that lead nowhere, in order.</summary>
    public static async Task<ImmutableArray<BrokenLink>> Run(Site site, Inquiry inquiry, Terminal terminal, CancellationToken cancellation)
    {
        var links = LinksOf(site).ToLookup(link => link.Url, link => link.At);
        if (links.Count == 0)
            return [];
        return await terminal.Progress(links.Count, async progress =>
        {
            var broken = new ConcurrentBag<BrokenLink>();
            var done = 0;
            var options = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation };
            await Parallel.ForEachAsync(links, options, async (link, token) =>
            {
                if (await inquiry.FaultOf(link.Key, token) is { } fault)
                    broken.Add(new BrokenLink(link.Key, fault, [.. link]));
                progress(Interlocked.Increment(ref done), link.Key);
            });
            return broken.OrderBy(link => link.Url, StringComparer.Ordinal).ToImmutableArray();
        });
    }

    private static IEnumerable<(string Url, Location At)> LinksOf(Site site) =>
        (from page in site.Pages
         where page.At is not null
         from link in page.All<Link>()
         let url = (link.To as Destination.External)?.Url
         where url is not null && url.StartsWith("http", StringComparison.OrdinalIgnoreCase)
         select (url.Split('#')[0], page.Locate(link.WrittenAt)))
        .Concat(from work in site.References let url = work.Url where url is not null select (url.Split('#')[0], work.FieldsAt["URL"]));
}
