using System.Threading.Channels;

namespace Cli.Previews;

/// <summary>Notices that an input folder changed, and waits until it has been quiet for a moment.</summary>
internal sealed class InputWatch : IDisposable
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(120);

    private readonly FileSystemWatcher watcher;
    private readonly Channel<bool> changes = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Begins to watch a folder and all in it.</summary>
    public InputWatch(string folder)
    {
        watcher = new FileSystemWatcher(folder)
        {
            IncludeSubdirectories = true,
            InternalBufferSize = 65536,
            NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
        };
        watcher.Changed += Note;
        watcher.Created += Note;
        watcher.Deleted += Note;
        watcher.Renamed += Note;
        watcher.Error += (_, _) => changes.Writer.TryWrite(true);
        watcher.EnableRaisingEvents = true;
    }

    /// <summary>Ends when something has changed and nothing has since for a moment.</summary>
    public async Task Wait(CancellationToken cancellation)
    {
        await changes.Reader.ReadAsync(cancellation);
        do
            await Task.Delay(Quiet, cancellation);
        while (changes.Reader.TryRead(out _));
    }

    /// <inheritdoc/>
    public void Dispose() => watcher.Dispose();

    /// <summary>Editors write files of their own beside the one that is edited; names that begin with a dot are never part of the input.</summary>
    private void Note(object sender, FileSystemEventArgs change)
    {
        if (!Path.GetFileName(change.FullPath).StartsWith('.') || change is RenamedEventArgs)
            changes.Writer.TryWrite(true);
    }
}
