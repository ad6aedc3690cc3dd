using System.Collections.Immutable;
using Compiler.Diagnostics;

namespace Cli.Reports;

/// <summary>Diagnostics as GitHub's workflow commands: <c>::error file=…,line=…::message</c>.</summary>
internal static class GitHubReport
{
    /// <summary>Prints a line each.</summary>
    public static void Print(TextWriter output, ImmutableArray<Diagnostic> diagnostics, Func<string, string> pathOf)
    {
        foreach (var diagnostic in diagnostics)
            output.WriteLine(Line(diagnostic, pathOf));
    }

    private static string Line(Diagnostic diagnostic, Func<string, string> pathOf)
    {
        var (start, end) = (diagnostic.At.Start, diagnostic.At.End);
        // GitHub takes columns only for an annotation of one line.
        var place = start.Line == end.Line ? $"line={start.Line},col={start.Column},endColumn={end.Column}" : $"line={start.Line},endLine={end.Line}";
        return $"::{diagnostic.Severity.Word()} file={Property(pathOf(diagnostic.At.Source.Path))},{place},title={Property(diagnostic.Code)}::"
            + Data($"{diagnostic.Message}\n{diagnostic.Help}");
    }

    private static string Data(string text) => text.Replace("%", "%25").Replace("\r", "%0D").Replace("\n", "%0A");

    private static string Property(string text) => Data(text).Replace(":", "%3A").Replace(",", "%2C");
}
