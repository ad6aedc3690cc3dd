using Compiler;

namespace Cli;

/// <summary>
/// Reads an input folder as it stood at one moment. The folder is listed, read and listed again: when the two lists differ, or a file was
/// written a moment ago, somebody is still writing, and it is read anew.
/// </summary>
internal static class Disk
{
    private const int Attempts = 20;
    private static readonly TimeSpan Settling = TimeSpan.FromMilliseconds(100);

    /// <summary>Every file of the folder. <paramref name="note"/> hears of what is left out.</summary>
    public static async Task<IReadOnlyList<InputFile>> Read(string folder, Action<string> note, CancellationToken cancellation)
    {
        if (!Directory.Exists(folder))
            throw new Failure($"There is no input folder {PathText.Shown(folder)}. Name another with --input.");
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (TryRead(folder) is var (listing, files))
            {
                foreach (var link in listing.LinksLeftOut)
                    note($"{PathText.Shown(link)} is a link that leads out of the input folder, so it is left out.");
                return files;
            }

            await Task.Delay(Settling, cancellation);
        }

        throw new Failure($"The input folder {PathText.Shown(folder)} kept changing while it was read. Try again when nothing writes to it.");
    }

    /// <summary>The folder as it is, or null when it changed meanwhile.</summary>
    private static (InputListing Listing, InputFile[] Files)? TryRead(string folder)
    {
        try
        {
            var listing = InputListing.Of(folder);
            if (!listing.IsSettled(Settling))
                return null;
            var files = SideBySide.Map(listing.Files, Read);
            return listing.SameAs(InputListing.Of(folder)) ? (listing, files) : null;
        }
        catch (Exception problem) when (Cause(problem) is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (Exception problem) when (Cause(problem) is IOException or UnauthorizedAccessException)
        {
            throw new Failure($"The input folder {PathText.Shown(folder)} cannot be read: {Cause(problem).Message}", cause: problem);
        }
    }

    private static InputFile Read(ListedFile file) => new(file.Path, File.ReadAllBytes(file.FullPath));

    private static Exception Cause(Exception problem) => problem is AggregateException several ? several.InnerExceptions[0] : problem;
}
