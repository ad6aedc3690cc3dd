namespace Cli;

/// <summary>A file as the folder listed it.</summary>
internal sealed record ListedFile(string Path, string FullPath, long Size, DateTime Written);

/// <summary>
/// The files under a folder, in order of path. Names that begin with a dot are not part of it. A link is followed only to what lies in the
/// same folder, so that nothing else of the machine can be published.
/// </summary>
internal sealed class InputListing
{
    private readonly string root;
    private readonly List<ListedFile> files = [];
    private readonly List<string> leftOut = [];

    private InputListing(string root) => this.root = root;

    /// <summary>The files, in order of path.</summary>
    public IReadOnlyList<ListedFile> Files => files;

    /// <summary>Links that lead out of the folder, to nothing, or around in a circle.</summary>
    public IReadOnlyList<string> LinksLeftOut => leftOut;

    /// <summary>Lists a folder now.</summary>
    public static InputListing Of(string folder)
    {
        var top = new DirectoryInfo(folder);
        var listing = new InputListing((top.ResolveLinkTarget(returnFinalTarget: true) ?? top).FullName.TrimEnd(Path.DirectorySeparatorChar));
        listing.Add(new DirectoryInfo(listing.root), "", [listing.root]);
        listing.files.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
        return listing;
    }

    /// <summary>Whether both lists tell of the same files in the same state.</summary>
    public bool SameAs(InputListing other) => files.SequenceEqual(other.files);

    /// <summary>Whether no file was written within the last moment.</summary>
    public bool IsSettled(TimeSpan moment)
    {
        var now = DateTime.UtcNow;
        return !files.Exists(file => file.Written > now - moment && file.Written <= now);
    }

    private void Add(DirectoryInfo folder, string prefix, string[] above)
    {
        foreach (var entry in folder.EnumerateFileSystemInfos().Where(entry => !entry.Name.StartsWith('.')))
        {
            if (Follow(entry, above) is not { } real)
                leftOut.Add(entry.FullName);
            else if (real is DirectoryInfo inner)
                Add(inner, prefix + entry.Name + "/", [.. above, inner.FullName]);
            else if (real is FileInfo file)
                files.Add(new ListedFile(prefix + entry.Name, file.FullName, file.Length, file.LastWriteTimeUtc));
        }
    }

    private FileSystemInfo? Follow(FileSystemInfo entry, string[] above)
    {
        // The listing has told what is a link; only a link is asked where it leads.
        if (!entry.Attributes.HasFlag(FileAttributes.ReparsePoint) || entry.LinkTarget is null)
            return entry;
        var target = entry.ResolveLinkTarget(returnFinalTarget: true);
        var sound = target is { Exists: true } && PathText.IsWithin(target.FullName, root) && !above.Contains(target.FullName)
            && !PassesThroughLink(target.FullName);
        return sound ? target : null;
    }

    private bool PassesThroughLink(string path)
    {
        for (var folder = Path.GetDirectoryName(path)!; folder != root; folder = Path.GetDirectoryName(folder)!)
        {
            if (new DirectoryInfo(folder).LinkTarget is not null)
                return true;
        }

        return false;
    }
}
