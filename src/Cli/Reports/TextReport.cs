using System.Collections.Immutable;
using System.Text;
using Compiler.Diagnostics;

namespace Cli.Reports;

/// <summary>Diagnostics for people: one below the other, with an empty line between.</summary>
internal static class TextReport
{
    /// <summary>Prints them all; in colour only the word that says how much each weighs.</summary>
    public static void Print(TextWriter output, ImmutableArray<Diagnostic> diagnostics, Func<string, string> pathOf, bool colourful)
    {
        var text = new StringBuilder();
        foreach (var diagnostic in diagnostics)
        {
            DiagnosticText.Append(text.Clear(), diagnostic, pathOf);
            if (colourful)
                Colour(text, diagnostic);
            output.Write(text.AppendLine().AppendLine());
        }
    }

    private static void Colour(StringBuilder text, Diagnostic diagnostic)
    {
        var label = $"{diagnostic.Severity.Word()} {diagnostic.Code}";
        var at = text.ToString().IndexOf(label, StringComparison.Ordinal);
        if (at >= 0)
            text.Insert(at + label.Length, "\e[0m").Insert(at, diagnostic.Severity == Severity.Error ? "\e[1;31m" : "\e[1;33m");
    }
}
