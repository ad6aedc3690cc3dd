namespace Cli;

/// <summary>Writes a file so that a reader, or a run that is killed, finds the old one or the new one whole.</summary>
internal static class AtomicFile
{
    /// <summary>Writes beside the file, then takes its place.</summary>
    public static void Write(string path, ReadOnlySpan<byte> bytes)
    {
        var draft = $"{path}.{Environment.ProcessId}.{Environment.CurrentManagedThreadId}.tmp";
        try
        {
            using (var file = new FileStream(draft, FileMode.Create, FileAccess.Write, FileShare.None))
            {
                file.Write(bytes);
                file.Flush(flushToDisk: true);
            }

            File.Move(draft, path, overwrite: true);
        }
        catch
        {
            File.Delete(draft);
            throw;
        }
    }
}
