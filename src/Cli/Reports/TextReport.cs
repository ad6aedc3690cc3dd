using System.Collections.Immutable;
using System.Text;
using Compiler;
using Compiler.Diagnostics;

namespace Cli.Reports;

/// <summary>Diagnostics for people: one below the other, with an empty line between.</summary>
internal static class TextReport
{
    /// <summary>Prints them all; in colour only the word that says how much each weighs.</summary>
    public static void Print(TextWriter output, ImmutableArray<Diagnostic> diagnostics, Func<string, string> pathOf, bool colourful)
    {
        // A large library may have thousands.
        foreach (var text in SideBySide.MapParts(diagnostics, part => Format(part, pathOf, colourful)))
            output.Write(text);
    }

    private static StringBuilder Format(Diagnostic[] diagnostics, Func<string, string> pathOf, bool colourful)
    {
        var all = new StringBuilder();
        var text = new StringBuilder();
        foreach (var diagnostic in diagnostics)
        {
            DiagnosticText.Append(text.Clear(), diagnostic, pathOf);
            if (colourful)
                Colour(text, diagnostic);
            all.Append(text).AppendLine().AppendLine();
        }

        return all;
    }

    private static void Colour(StringBuilder text, Diagnostic diagnostic)
    {
        var label = $"{diagnostic.Severity.Word()} {diagnostic.Code}";
        var at = text.ToString().IndexOf(label, StringComparison.Ordinal);
        if (at >= 0)
            text.Insert(at + label.Length, "\e[0m").Insert(at, diagnostic.Severity == Severity.Error ? "\e[1;31m" : "\e[1;33m");
    }
}
