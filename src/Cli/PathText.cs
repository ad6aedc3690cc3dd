namespace Cli;

/// <summary>How paths are printed: relative to the working directory, with forward slashes.</summary>
internal static class PathText
{
    /// <summary>A path for people.</summary>
    public static string Shown(string path) => Path.GetRelativePath(Environment.CurrentDirectory, path).Replace('\\', '/');

    /// <summary>What turns a path inside the input folder, or a full one, into the path to print.</summary>
    public static Func<string, string> Inside(string folder)
    {
        var shown = Shown(folder);
        return path => Path.IsPathRooted(path) ? Shown(path) : shown == "." ? path : $"{shown}/{path}";
    }

    /// <summary>Whether a path is a folder or lies in it. Both are full paths.</summary>
    public static bool IsWithin(string path, string folder) =>
        path == folder || path.StartsWith(Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    /// <summary>The path that a path stands for when every link on its way is followed. It need not exist to its end.</summary>
    public static string Real(string path)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        if (Path.GetDirectoryName(full) is not { } parent)
            return full;
        var here = new DirectoryInfo(Path.Combine(Real(parent), Path.GetFileName(full)));
        return here.LinkTarget is null ? here.FullName : here.ResolveLinkTarget(returnFinalTarget: true) is { } target ? Real(target.FullName) : here.FullName;
    }
}
