using System.Collections.Immutable;
using System.Text.Json;
using Browser.Tests.Library;
using Cli;

namespace Browser.Tests.Leaflets;

/// <summary>What a PDF holds, read by Mozilla's pdf.js. Sizes are in points.</summary>
internal sealed record ReadPdf(
    string Title, string Language, bool Marked, ImmutableArray<string> Outline, ImmutableArray<PdfHeading> Headings, ImmutableArray<string> Figures,
    ImmutableArray<string> Roles, string Text, string Running, double Smallest, ImmutableArray<ImmutableArray<int>> Sheets, ImmutableArray<string> FontsLeftOut)
{
    /// <summary>Whether it shows these words, on a sheet or running on from one to the next; where lines end does not matter.</summary>
    public bool Shows(string words) => new[] { Text, Running }.Any(text => PdfReader.Squeezed(text).Contains(PdfReader.Squeezed(words), StringComparison.Ordinal));
}

/// <summary>A heading as assistive technology finds it.</summary>
internal sealed record PdfHeading(int Level, string Text);

/// <summary>Reads PDFs with pdf.js, which npm brings.</summary>
internal static class PdfReader
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    private static string Folder { get; } = Path.Combine(PublishedSite.Repository, "tests", "Browser", "Leaflets");

    /// <summary>Reads files, in their order.</summary>
    public static async Task<ImmutableArray<ReadPdf>> Read(params IEnumerable<string> paths)
    {
        if (!File.Exists(Path.Combine(Folder, "node_modules", ".package-lock.json")))
        {
            var (npm, before) = OperatingSystem.IsWindows() ? ("cmd.exe", (string[])["/c", "npm"]) : ("npm", []);
            await Run(npm, [.. before, "ci", "--omit=optional", "--no-audit", "--no-fund"]);
        }

        // What it warns of comes before.
        var said = await Run("node", ["read.mjs", .. paths]);
        return JsonSerializer.Deserialize<ImmutableArray<ReadPdf>>(said[^1], Options);
    }

    /// <summary>Words without the spaces between them.</summary>
    public static string Squeezed(string words) => string.Concat(words.Where(letter => !char.IsWhiteSpace(letter)));

    private static async Task<IReadOnlyList<string>> Run(string program, IEnumerable<string> arguments)
    {
        var result = await Tool.Run(program, arguments, Folder, TestContext.Current.CancellationToken)
            ?? throw new InvalidOperationException($"{program} was not found.");
        return result.ExitCode == 0 ? result.Lines : throw new InvalidOperationException($"{program} failed.\n{string.Join('\n', result.LastLines)}");
    }
}
