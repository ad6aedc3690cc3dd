using Compiler.Diagnostics;

namespace Cli.Publishing;

/// <summary>The folder that holds the published site, and the names of what may lie beside it while a build runs.</summary>
internal sealed class OutputFolder
{
    /// <summary>A file in every folder that this program writes, which says so.</summary>
    public const string Marker = ".site-generator";

    /// <summary>A folder that need not exist yet. A link, wherever it is on the way, stands for the folder it leads to.</summary>
    public OutputFolder(string path) => FullPath = PathText.Real(path);

    /// <summary>Its full path.</summary>
    public string FullPath { get; }

    /// <summary>The folder in which the new site grows. It lies beside the output folder, because only there can the two be exchanged in one step.</summary>
    public string NewWorkshop() => Beside("staging-" + Guid.NewGuid().ToString("N")[..8]);

    /// <summary>Where the old site stands aside for a moment, on systems that cannot exchange folders.</summary>
    public string NewAside() => Beside("old-" + Guid.NewGuid().ToString("N")[..8]);

    /// <summary>The file that a running build holds.</summary>
    public string LockFile => Beside("lock");

    /// <summary>What earlier runs left when they were killed.</summary>
    public IEnumerable<string> Leftovers(string kind)
    {
        var parent = Path.GetDirectoryName(FullPath)!;
        return Directory.Exists(parent)
            ? Directory.EnumerateDirectories(parent, $".{Path.GetFileName(FullPath)}.{kind}-????????").Where(IsOursOrEmpty)
            : [];
    }

    /// <summary>Removes a folder that this program wrote. The marker goes last: a run that is killed halfway leaves what the next one knows as its own.</summary>
    public static void Remove(string folder)
    {
        foreach (var entry in new DirectoryInfo(folder).EnumerateFileSystemInfos().Where(entry => entry.Name != Marker))
        {
            if (entry is DirectoryInfo inner && inner.LinkTarget is null)
                inner.Delete(recursive: true);
            else
                entry.Delete();
        }

        Directory.Delete(folder, recursive: true);
    }

    /// <summary>Why nothing may be written here, or null.</summary>
    public Diagnostic? FaultBeside(string inputFolder)
    {
        var input = PathText.Real(inputFolder);
        var (shown, shownInput) = (PathText.Shown(FullPath), PathText.Shown(input));
        if (PathText.IsWithin(FullPath, input))
        {
            return OutputFault.InsideInput.About(FullPath,
                $"the output folder `{shown}` lies inside the input folder `{shownInput}`", "Choose a folder beside it with --output.");
        }

        if (PathText.IsWithin(input, FullPath))
        {
            return OutputFault.AroundInput.About(FullPath,
                $"the output folder `{shown}` contains the input folder `{shownInput}`", "Choose a folder beside it with --output.");
        }

        if (File.Exists(FullPath))
            return OutputFault.NotWritable.About(FullPath, $"`{shown}` is a file, not a folder", "Choose a folder with --output.");

        return IsReplaceable() ? null : OutputFault.NotOurs.About(FullPath,
            $"the folder `{shown}` is not empty and was not written by this program, so it is left alone",
            "Choose a new or empty folder with --output, or empty this one yourself.");
    }

    /// <summary>Why the disk does not allow to write here.</summary>
    public Diagnostic NotWritable(string reason) => OutputFault.NotWritable.About(FullPath,
        $"the output folder `{PathText.Shown(FullPath)}` cannot be written: {reason}",
        "Choose another folder with --output, or change the permissions of this one and of the folder around it.");

    private bool IsReplaceable() => !Directory.Exists(FullPath) || IsOursOrEmpty(FullPath);

    private static bool IsOursOrEmpty(string folder) =>
        File.Exists(Path.Combine(folder, Marker)) || !Directory.EnumerateFileSystemEntries(folder).Any();

    private string Beside(string name) => Path.Combine(Path.GetDirectoryName(FullPath)!, $".{Path.GetFileName(FullPath)}.{name}");
}
