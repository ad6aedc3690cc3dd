using System.Collections.Frozen;
using System.Collections.Immutable;
using Cli.Outputs;
using Cli.Proofs;
using Compiler;

namespace Cli;

/// <summary>Something wrong with a file that would be published.</summary>
internal sealed record Problem(string File, string What)
{
    /// <inheritdoc/>
    public override string ToString() => $"{File}: {What}";
}

/// <summary>
/// Reads the finished site as a browser would, before anybody else does: every link, fragment and file that a page asks for is there, the
/// page is whole, nothing asks a third party for anything, and no script keeps or sends what the privacy page does not tell of. A breach is a fault of the theme or of this program, never of an author.
/// </summary>
internal static class Proof
{
    /// <summary>Everything wrong with the files, in order of file.</summary>
    public static ImmutableArray<Problem> Of(ImmutableArray<OutputFile> files, BaseAddress home)
    {
        var read = files.Zip(SideBySide.Map(files, Read), (file, facts) => new { file, facts }).Where(pair => pair.facts is not null).ToArray();
        var site = new SiteAddresses(
            files.Select(file => file.Path).ToFrozenSet(StringComparer.Ordinal),
            read.Where(pair => pair.file.IsPage).ToFrozenDictionary(pair => pair.file.Path, pair => pair.facts!, StringComparer.Ordinal),
            home);
        return
            SideBySide.MapMany(read, pair => pair.facts!.Problems.Concat(site.ProblemsOf(pair.file.Path, pair.facts)).Distinct().Select(what => new Problem(pair.file.Path, what)));
    }

    /// <summary>Stops the command when anything is wrong.</summary>
    public static void Demand(ImmutableArray<OutputFile> files, BaseAddress home)
    {
        const int shown = 40;
        var problems = Of(files, home);
        if (problems.IsEmpty)
            return;
        var rest = problems.Length > shown ? (string[])[$"… and {problems.Length - shown} more"] : [];
        throw new Failure($"The finished pages have {problems.Length} {(problems.Length == 1 ? "fault" : "faults")}, so nothing was published.")
        {
            Details = [.. problems.Take(shown).Select(problem => problem.ToString()), .. rest],
        };
    }

    private static PageFacts? Read(OutputFile file) => Path.GetExtension(file.Path) switch
    {
        ".html" => PageReader.Read(file.Text, isPage: true),
        ".svg" => PageReader.Read(file.Text, isPage: false),
        ".css" => AssetReader.ReadStyle(file.Text),
        ".js" => AssetReader.ReadScript(file.Text),
        _ => null,
    };
}
