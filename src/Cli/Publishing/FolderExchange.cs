using System.Runtime.InteropServices;

namespace Cli.Publishing;

/// <summary>Puts one folder in the place of another, so that a reader finds the old one or the new one and never a mixture.</summary>
internal static partial class FolderExchange
{
    private const int WorkingDirectory = -100;
    private const uint Exchange = 2;

    /// <summary>
    /// Puts <paramref name="fresh"/> where <paramref name="place"/> is. What was there, if anything, lies afterwards at the path returned.
    /// Linux exchanges both names in one step; elsewhere the old folder first steps <paramref name="aside"/>, and comes back if the new one
    /// cannot follow.
    /// </summary>
    public static string? Put(string fresh, string place, string aside)
    {
        if (!Directory.Exists(place))
        {
            Directory.Move(fresh, place);
            return null;
        }

        if (TryExchange(fresh, place))
            return fresh;

        Directory.Move(place, aside);
        try
        {
            Directory.Move(fresh, place);
        }
        catch
        {
            Directory.Move(aside, place);
            throw;
        }

        return aside;
    }

    private static bool TryExchange(string a, string b)
    {
        if (!OperatingSystem.IsLinux())
            return false;
        try
        {
            return RenameAt2(WorkingDirectory, a, WorkingDirectory, b, Exchange) == 0;
        }
        catch (EntryPointNotFoundException)
        {
            return false;
        }
    }

    [LibraryImport("libc", EntryPoint = "renameat2", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int RenameAt2(int fromFolder, string from, int toFolder, string to, uint flags);
}
