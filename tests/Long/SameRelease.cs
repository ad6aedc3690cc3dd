using Browser.Tests.Library;
using Cli;

namespace Long.Tests;

/// <summary>
/// The release is compiled ahead of time together with what it calls of the framework; every other test runs what the runtime compiles. Both
/// must make the same site.
/// </summary>
internal static class SameRelease
{
    /// <summary>Builds the program both ways and a site with each; whether the two have the same files, byte for byte.</summary>
    public static async Task<bool> Compare(string input)
    {
        var folder = Directory.CreateTempSubdirectory("same-release-");
        try
        {
            var (debug, release) = (await Build("Debug", input, folder.FullName), await Build("Release", input, folder.FullName));
            string[] different = [.. debug.Keys.Union(release.Keys).Where(file => !debug.TryGetValue(file, out var one) || !release.TryGetValue(file, out var other) || !one.AsSpan().SequenceEqual(other)).Order(StringComparer.Ordinal)];
            Console.WriteLine($"{debug.Count} files, {different.Length} different{string.Concat(different.Take(20).Select(file => "\n  " + file))}");
            return debug.Count > 0 && different.Length == 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<Dictionary<string, byte[]>> Build(string configuration, string input, string folder)
    {
        var site = Path.Combine(folder, configuration);
        await Demand("dotnet", "build", Path.Combine("src", "Cli"), "--configuration", configuration);
        await Demand(Path.Combine(PublishedSite.Repository, "src", "Cli", "bin", configuration, "net10.0", "site"), "build", "--input", input, "--output", site, "--date", "2026-11-20");
        return Directory.EnumerateFiles(site, "*", SearchOption.AllDirectories).ToDictionary(file => Path.GetRelativePath(site, file), File.ReadAllBytes);
    }

    private static async Task Demand(string program, params string[] arguments)
    {
        var result = await Tool.Run(program, arguments, PublishedSite.Repository, CancellationToken.None);
        if (result is not { ExitCode: 0 })
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} failed:\n{string.Join('\n', result?.LastLines ?? [])}");
    }
}
