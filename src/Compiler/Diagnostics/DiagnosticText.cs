using System.Text;
using Compiler.Text;

namespace Compiler.Diagnostics;

/// <summary>Prints diagnostics as a good compiler does: place, code, the source line, a caret under the span, help.</summary>
public static class DiagnosticText
{
    /// <summary>One diagnostic, several lines, without a final line break. <paramref name="pathOf"/> turns a path in the input folder into the path to print.</summary>
    public static string Format(Diagnostic diagnostic, Func<string, string> pathOf) => Append(new StringBuilder(), diagnostic, pathOf).ToString();

    /// <summary>Appends what <see cref="Format"/> gives.</summary>
    public static StringBuilder Append(StringBuilder text, Diagnostic diagnostic, Func<string, string> pathOf)
    {
        AppendPlace(text, diagnostic.At, pathOf).Append(": ").Append(diagnostic.Severity == Severity.Error ? "error" : "warning").Append(' ').Append(diagnostic.Code).Append(": ")
            .Append(diagnostic.Message);
        AppendSource(text, diagnostic.At);
        foreach (var related in diagnostic.Related)
        {
            AppendPlace(text.Append("\n  also "), related.At, pathOf).Append(": ").Append(related.Message);
            AppendSource(text, related.At);
        }

        return text.Append("\n  help: ").Append(diagnostic.Help);
    }

    /// <summary>A place as <c>path:line:column</c>.</summary>
    public static string Place(Location at, Func<string, string> pathOf) => AppendPlace(new StringBuilder(), at, pathOf).ToString();

    private static StringBuilder AppendPlace(StringBuilder text, Location at, Func<string, string> pathOf)
    {
        var (line, column) = at.Start;
        return text.Append(pathOf(at.Source.Path)).Append(':').Append(line).Append(':').Append(column);
    }

    private static void AppendSource(StringBuilder text, Location at)
    {
        if (at.Source.Text.Length == 0)
            return;
        var (from, to) = (at.Start, at.End);
        var line = at.Source.Line(from.Line);
        var start = from.Column - 1;
        var end = to.Line == from.Line ? to.Column - 1 : line.Length;
        var shift = ShiftOf(line, start);
        var window = line.Slice(shift, Math.Min(line.Length, Widest));
        var width = Math.Clamp(Math.Min(end - shift, window.Length) - (start - shift), 1, Math.Max(1, window.Length));
        var margin = text.Length;
        text.Append("\n  ").Append(from.Line);
        margin = text.Length - margin - 1;
        text.Append(" | ").Append(window).Append('\n').Append(' ', margin).Append(" | ");
        foreach (var c in window[..Math.Min(start - shift, window.Length)])
            text.Append(c == '\t' ? '\t' : ' ');
        text.Append('^', width);
    }

    private const int Widest = 160;

    /// <summary>A paragraph is one long line to many writers: show the 160 code units around the place.</summary>
    private static int ShiftOf(ReadOnlySpan<char> line, int start) => line.Length <= Widest ? 0 : Math.Clamp(start - (Widest / 3), 0, line.Length - Widest);
}
