using System.Collections.Immutable;
using Cli.Outputs;
using Cli.Publishing;

namespace Cli;

/// <summary>
/// Puts a whole site in the place of the last one. It grows in a folder beside the output folder and takes its place in one step, so
/// whatever stops the program, a reader has the old site or the new one. One build at a time may do so.
/// </summary>
internal sealed class Publisher : IDisposable
{
    private const string MarkerText =
        "\"site build\" wrote this folder. The next build replaces it as a whole: keep nothing here that you want to keep.\n";

    private readonly OutputFolder folder;
    private readonly FileLock turn;
    private readonly string workshop;
    private readonly string staging;

    private Publisher(OutputFolder folder, FileLock turn)
    {
        this.folder = folder;
        this.turn = turn;
        workshop = folder.NewWorkshop();

        // After its name ext4 chooses the place: another name each time, another place.
        staging = Path.Combine(workshop, Path.GetRandomFileName());
    }

    /// <summary>Takes the turn to write a folder, and clears away what killed runs left. Throws what the disk throws.</summary>
    public static Publisher Open(OutputFolder folder)
    {
        var turn = FileLock.TryTake(folder.LockFile)
            ?? throw new Failure($"Another build is writing {PathText.Shown(folder.FullPath)} now. Wait until it has ended, or choose another folder with --output.");
        try
        {
            RestoreAfterKill(folder);
            var publisher = new Publisher(folder, turn);
            MakeOurs(publisher.workshop);
            FreshGround.SeekIn(publisher.workshop);
            MakeOurs(publisher.staging);
            return publisher;
        }
        catch
        {
            turn.Dispose();
            throw;
        }
    }

    /// <summary>Writes all files, lets <paramref name="finish"/> add to the folder they are in, and publishes the whole.</summary>
    public async Task Publish(ImmutableArray<OutputFile> files, Func<string, Task> finish, CancellationToken cancellation)
    {
        Write(files, staging, cancellation);
        await finish(staging);
        cancellation.ThrowIfCancellationRequested();
        if (FolderExchange.Put(staging, folder.FullPath, folder.NewAside()) is { } old)
            OutputFolder.Remove(old);
    }

    /// <summary>Writes files into a folder.</summary>
    public static void Write(ImmutableArray<OutputFile> files, string into, CancellationToken cancellation)
    {
        // A page is a folder and a file: while the disk makes the folder of one, another page's file is written.
        var parallel = new ParallelOptions { CancellationToken = cancellation };
        Parallel.ForEach(files, parallel, file =>
        {
            var path = Path.Combine(into, file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, file.Bytes.Span);
        });
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (Directory.Exists(workshop))
            OutputFolder.Remove(workshop);
        turn.Dispose();
    }

    private static void MakeOurs(string folder)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, OutputFolder.Marker), MarkerText);
    }

    /// <summary>A run that was killed between two renames left the old site aside: it is put back. Half-built sites are removed.</summary>
    private static void RestoreAfterKill(OutputFolder folder)
    {
        if (!Directory.Exists(folder.FullPath) && folder.Leftovers("old").FirstOrDefault() is { } old)
            Directory.Move(old, folder.FullPath);
        foreach (var left in folder.Leftovers("staging").Concat(folder.Leftovers("old")).ToArray())
        {
            try
            {
                OutputFolder.Remove(left);
            }
            catch (IOException)
            {
                // The indexer of the killed run may outlive it by a second and still write there; the next build tries again.
            }
        }
    }
}
