using System.Collections.Immutable;
using Compiler.Diagnostics;

namespace Cli.Reports;

/// <summary>In which form diagnostics are printed.</summary>
internal enum ReportFormat
{
    /// <summary>For people.</summary>
    Text,

    /// <summary>One JSON array.</summary>
    Json,

    /// <summary>SARIF 2.1.0, which code hosts and editors read.</summary>
    Sarif,

    /// <summary>Workflow commands, which GitHub turns into annotations.</summary>
    GitHub,
}

/// <summary>Prints diagnostics to standard output in the form asked for. Paths are printed as <paramref name="pathOf"/> gives them.</summary>
internal delegate void Report(TextWriter output, ImmutableArray<Diagnostic> diagnostics, Func<string, string> pathOf);

/// <summary>The forms there are.</summary>
internal static class ReportFormats
{
    /// <summary>The report of a form.</summary>
    public static Report Of(ReportFormat format, bool colourful) => format switch
    {
        ReportFormat.Json => JsonReport.Print,
        ReportFormat.Sarif => SarifReport.Print,
        ReportFormat.GitHub => GitHubReport.Print,
        _ => (output, diagnostics, pathOf) => TextReport.Print(output, diagnostics, pathOf, colourful),
    };

    /// <summary>The word for a severity that every form uses.</summary>
    public static string Word(this Severity severity) => severity == Severity.Error ? "error" : "warning";
}
