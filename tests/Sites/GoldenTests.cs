using System.Text;
using System.Text.RegularExpressions;
using Cli;
using Cli.Outputs;
using Compiler.Diagnostics;

namespace Sites.Tests;

/// <summary>
/// Every file of the small sites is as it should be. <c>UPDATE_GOLDEN=1 dotnet test</c> writes the expected files anew; read them as a diff.
/// The theme's own files are left out, and their hashes in pages are masked, so that a change of style touches no page.
/// </summary>
public sealed partial class GoldenTests
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static TheoryData<string> Sites => [.. SmallSite.Names];

    private static bool Updating => Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1";

    [Theory]
    [MemberData(nameof(Sites))]
    public void The_published_files_are_the_expected_ones(string name)
    {
        var site = SmallSite.Of(name);
        var published = site.Files.Where(IsText).ToDictionary(file => file.Path, file => Masked(Encoding.UTF8.GetString(file.Bytes.Span)));
        var folder = Path.Combine(site.Folder, "expected");
        if (Updating)
            Write(folder, published);

        var expected = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .ToDictionary(file => Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllText);
        var differences = published.Keys.Union(expected.Keys).Order(StringComparer.Ordinal)
            .Select(path => Difference(path, expected.GetValueOrDefault(path), published.GetValueOrDefault(path))).OfType<string>().ToArray();
        if (differences.Length > 0)
            Assert.Fail($"{differences.Length} files differ; UPDATE_GOLDEN=1 writes them anew.\n" + string.Join('\n', differences.Take(20)));
    }

    [Theory]
    [MemberData(nameof(Sites))]
    public void The_report_is_what_the_terminal_shows(string name)
    {
        var site = SmallSite.Of(name);
        var report = string.Concat(site.Compilation.Diagnostics.Select(found => DiagnosticText.Format(found, path => "input/" + path) + "\n\n"));
        var file = Path.Combine(site.Folder, "report.txt");
        if (Updating)
            File.WriteAllText(file, report, Utf8);
        Assert.Equal(File.ReadAllText(file), report);
    }

    [Theory]
    [MemberData(nameof(Sites))]
    public void The_site_has_no_error_and_its_pages_prove(string name)
    {
        var site = SmallSite.Of(name);
        Assert.False(site.Compilation.HasErrors);
        Assert.Empty(Proof.Of(site.Files, site.Home).Select(problem => problem.ToString()));
    }

    [Theory]
    [MemberData(nameof(Sites))]
    public void Pictures_are_published_byte_for_byte(string name)
    {
        var site = SmallSite.Of(name);
        var pictures = Path.Combine(site.Input, "images");
        var written = Directory.Exists(pictures) ? Directory.GetFiles(pictures) : [];
        Assert.All(written, picture =>
            Assert.Equal(File.ReadAllBytes(picture), site.Files.Single(file => file.Path == "images/" + Path.GetFileName(picture)).Bytes.ToArray()));
        Assert.Equal(written.Length, site.Files.Count(file => file.Path.StartsWith("images/", StringComparison.Ordinal)));
    }

    private static bool IsText(OutputFile file) =>
        !file.Path.StartsWith("assets/", StringComparison.Ordinal) && !file.Path.StartsWith("images/", StringComparison.Ordinal);

    private static string Masked(string text) => AssetHash().Replace(text, "$1HASH$2");

    private static void Write(string folder, Dictionary<string, string> files)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        foreach (var (path, text) in files)
        {
            var file = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text, Utf8);
        }
    }

    /// <summary>The first line in which two texts differ, or null.</summary>
    private static string? Difference(string path, string? expected, string? published)
    {
        if (expected is null)
            return $"{path} is published, but not expected";
        if (published is null)
            return $"{path} is expected, but not published";
        if (expected == published)
            return null;
        var (wanted, found) = (expected.Split('\n'), published.Split('\n'));
        var line = wanted.Zip(found).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"{path}:{line + 1}\n  expected {wanted.ElementAtOrDefault(line)}\n  but was  {found.ElementAtOrDefault(line)}";
    }

    [GeneratedRegex(@"(/assets/[a-z-]+\.)[0-9a-f]{8}(\.[a-z]+)")]
    private static partial Regex AssetHash();
}
