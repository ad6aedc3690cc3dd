using System.Text;
using Compiler.Text;

namespace Compiler.Diagnostics;

/// <summary>Prints diagnostics as a good compiler does: place, code, the source line, a caret under the span, help.</summary>
public static class DiagnosticText
{
    /// <summary>One diagnostic, several lines, without a final line break. <paramref name="pathOf"/> turns a path in the input folder into the path to print.</summary>
    public static string Format(Diagnostic diagnostic, Func<string, string> pathOf)
    {
        var text = new StringBuilder();
        var severity = diagnostic.Severity == Severity.Error ? "error" : "warning";
        text.Append(Place(diagnostic.At, pathOf)).Append(": ").Append(severity).Append(' ').Append(diagnostic.Code).Append(": ")
            .Append(diagnostic.Message);
        AppendSource(text, diagnostic.At);
        foreach (var related in diagnostic.Related)
        {
            text.Append("\n  also ").Append(Place(related.At, pathOf)).Append(": ").Append(related.Message);
            AppendSource(text, related.At);
        }

        return text.Append("\n  help: ").Append(diagnostic.Help).ToString();
    }

    /// <summary>A place as <c>path:line:column</c>.</summary>
    public static string Place(Location at, Func<string, string> pathOf) =>
        $"{pathOf(at.Source.Path)}:{at.Start.Line}:{at.Start.Column}";

    private static void AppendSource(StringBuilder text, Location at)
    {
        if (at.Source.Text.Length == 0)
            return;
        var line = at.Source.Line(at.Start.Line);
        var number = at.Start.Line.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var start = at.Start.Column - 1;
        var end = at.End.Line == at.Start.Line ? at.End.Column - 1 : line.Length;
        var (window, shift) = WindowAround(line, start);
        var padding = new string([.. window.Take(start - shift).Select(c => c == '\t' ? '\t' : ' ')]);
        var width = Math.Clamp(Math.Min(end - shift, window.Length) - (start - shift), 1, Math.Max(1, window.Length));
        text.Append("\n  ").Append(number).Append(" | ").Append(window)
            .Append("\n  ").Append(' ', number.Length).Append(" | ").Append(padding).Append('^', width);
    }

    /// <summary>A paragraph is one long line to many writers: show the 160 code units around the place.</summary>
    private static (string Window, int Shift) WindowAround(string line, int start)
    {
        const int width = 160;
        if (line.Length <= width)
            return (line, 0);
        var shift = Math.Clamp(start - width / 3, 0, line.Length - width);
        return (line.Substring(shift, width), shift);
    }
}
