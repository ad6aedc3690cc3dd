using System.Collections.Immutable;
using Cli.Commands;
using Compiler.Diagnostics;

namespace Cli.Reports;

/// <summary>The report of one run. A machine that reads it gets exactly one, an empty one too when the run fails before there is any.</summary>
internal sealed class OneReport(BuildOptions options, Terminal terminal) : IDisposable
{
    private bool printed;

    /// <summary>Prints diagnostics in the form asked for.</summary>
    public void Print(ImmutableArray<Diagnostic> diagnostics)
    {
        printed = true;
        ReportFormats.Of(options.Format, terminal.Colourful)(terminal.Output, diagnostics, PathText.Inside(options.Input));
        terminal.Output.Flush();
    }

    /// <summary>Prints diagnostics with errors among them, says that nothing was published, and gives the exit code.</summary>
    public int Refuse(ImmutableArray<Diagnostic> diagnostics)
    {
        Print(diagnostics);
        terminal.Say($"{Count(diagnostics)}. Nothing was published. \"explain CODE\" tells more about each.");
        return ExitCode.Errors;
    }

    /// <summary>How many there are of each kind, such as <c>2 errors and 1 warning</c>.</summary>
    public static string Count(ImmutableArray<Diagnostic> diagnostics)
    {
        var errors = diagnostics.Count(diagnostic => diagnostic.Severity == Severity.Error);
        var warnings = diagnostics.Length - errors;
        return $"{errors} {(errors == 1 ? "error" : "errors")} and {warnings} {(warnings == 1 ? "warning" : "warnings")}";
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!printed)
            Print([]);
    }
}
