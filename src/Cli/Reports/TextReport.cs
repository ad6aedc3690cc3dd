using System.Collections.Immutable;
using Compiler.Diagnostics;

namespace Cli.Reports;

/// <summary>Diagnostics for people: one below the other, with an empty line between.</summary>
internal static class TextReport
{
    /// <summary>Prints them all; in colour only the word that says how much each weighs.</summary>
    public static void Print(TextWriter output, ImmutableArray<Diagnostic> diagnostics, Func<string, string> pathOf, bool colourful)
    {
        foreach (var diagnostic in diagnostics)
        {
            var text = DiagnosticText.Format(diagnostic, pathOf);
            output.WriteLine(colourful ? Coloured(text, diagnostic) : text);
            output.WriteLine();
        }
    }

    private static string Coloured(string text, Diagnostic diagnostic)
    {
        var label = $"{diagnostic.Severity.Word()} {diagnostic.Code}";
        var at = text.IndexOf(label, StringComparison.Ordinal);
        var colour = diagnostic.Severity == Severity.Error ? "\e[1;31m" : "\e[1;33m";
        return at < 0 ? text : $"{text[..at]}{colour}{label}\e[0m{text[(at + label.Length)..]}";
    }
}
