namespace Cli;

/// <summary>
/// A lock between processes, held by an open file. The system lets go of it when a process dies, however it dies; the file is removed when
/// the lock is released.
/// </summary>
internal sealed class FileLock : IDisposable
{
    // What the system says of a file that another holds: Windows' sharing violation, and EWOULDBLOCK as Linux and macOS number it.
    private static readonly int[] Held = [unchecked((int)0x80070020), 11, 35];

    private readonly string path;
    private readonly FileStream stream;

    private FileLock(string path, FileStream stream)
    {
        this.path = path;
        this.stream = stream;
    }

    /// <summary>Takes a lock, or gives null when another process holds it. Throws what the disk throws.</summary>
    public static FileLock? TryTake(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        while (true)
        {
            FileStream stream;
            try
            {
                stream = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException refused) when (Held.Contains(refused.HResult))
            {
                return null;
            }

            if (IsStillAt(path, stream))
                return new FileLock(path, stream);
            stream.Dispose();
        }
    }

    /// <summary>Waits for a lock.</summary>
    public static async Task<FileLock> Wait(string path, CancellationToken cancellation)
    {
        while (true)
        {
            if (TryTake(path) is { } taken)
                return taken;
            await Task.Delay(100, cancellation);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // Removed while it is held, so that nobody can hold a file that is about to go. Windows does not remove open files.
        if (OperatingSystem.IsWindows())
            stream.Dispose();
        File.Delete(path);
        stream.Dispose();
    }

    /// <summary>Whoever released the lock a moment ago may have removed the file just opened: a time set on it must show on the path.</summary>
    private static bool IsStillAt(string path, FileStream stream)
    {
        var mark = DateTime.UnixEpoch.AddSeconds(Random.Shared.Next(1_000_000_000));
        File.SetLastWriteTimeUtc(stream.SafeFileHandle, mark);
        return File.GetLastWriteTimeUtc(path) == mark;
    }
}
