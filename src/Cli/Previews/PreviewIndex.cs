using System.Threading.Channels;
using Cli.Outputs;

namespace Cli.Previews;

/// <summary>Makes the search index of each new site behind the scenes, in a folder of its own. When sites come faster, only the newest is indexed.</summary>
internal sealed class PreviewIndex(PreviewedSite shown, Terminal terminal)
{
    private readonly Channel<ProvedSite> waiting =
        Channel.CreateBounded<ProvedSite>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest });

    /// <summary>Asks for an index of a site.</summary>
    public void Ask(ProvedSite site) => waiting.Writer.TryWrite(site);

    /// <summary>Makes what is asked for, until cancelled. Without an indexer preview goes on without search.</summary>
    public async Task Run(CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("site-preview-").FullName;
        try
        {
            var indexer = await Indexer.Prepare(terminal.Say, cancellation);
            await foreach (var site in waiting.Reader.ReadAllAsync(cancellation))
                shown.ShowIndex(await Make(site, Path.Combine(folder, Guid.NewGuid().ToString("N")), indexer, cancellation));
        }
        catch (Failure failure)
        {
            shown.GiveUpIndex();
            terminal.Fail(failure);
            terminal.Say("Preview goes on without search.");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<OutputFile[]> Make(ProvedSite site, string folder, Indexer indexer, CancellationToken cancellation)
    {
        Publisher.Write([.. site.Files.Where(file => file.IsPage)], folder, cancellation);
        await SearchIndex.Add(folder, indexer, cancellation);
        var index = Path.Combine(folder, SearchIndex.Folder);
        var made = Directory.EnumerateFiles(index, "*", SearchOption.AllDirectories)
            .Select(file => new OutputFile(Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllBytes(file))).ToArray();
        Directory.Delete(folder, recursive: true);
        return made;
    }
}
