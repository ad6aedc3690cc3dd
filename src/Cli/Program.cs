using System.CommandLine;
using System.Runtime.InteropServices;
using Cli.Commands;

namespace Cli;

/// <summary>The command line program.</summary>
public static class Program
{
    /// <summary>Runs with the console of the process.</summary>
    public static async Task<int> Main(string[] args)
    {
        using var interruption = new CancellationTokenSource();
        void Interrupt(PosixSignalContext signal)
        {
            // The first signal asks politely; a second one ends the process at once.
            signal.Cancel = !interruption.IsCancellationRequested;
            interruption.Cancel();
        }

        // A report may have thousands of lines: it is written in large pieces.
        Console.SetOut(new StreamWriter(Console.OpenStandardOutput(), bufferSize: 1 << 16));
        using var keyboard = PosixSignalRegistration.Create(PosixSignal.SIGINT, Interrupt);
        using var request = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Interrupt);
        return await Run(args, Console.Out, Console.Error, interruption.Token);
    }

    /// <summary>Runs one command and gives its exit code. Tests call it in their own process.</summary>
    public static async Task<int> Run(string[] args, TextWriter output, TextWriter error, CancellationToken cancellation)
    {
        var terminal = new Terminal(output, error);
        try
        {
            var parsed = Root(terminal).Parse(WithDefaultCommand(args));
            if (parsed.Errors.Count > 0)
                return Usage.Explain(parsed, terminal);
            var exitCode = await parsed.InvokeAsync(
                new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null },
                cancellation);
            await output.FlushAsync(CancellationToken.None);
            return exitCode;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            terminal.Say("Interrupted. Nothing was published.");
            return ExitCode.Interrupted;
        }
        catch (Failure failure)
        {
            terminal.Fail(failure);
            return failure.ExitCode;
        }
        catch (Exception surprise)
        {
            terminal.Fail(surprise);
            return ExitCode.Failed;
        }
    }

    private static RootCommand Root(Terminal terminal) => new("Builds a website for patients from a folder of Markdown.")
    {
        BuildCommand.Create(terminal),
        CheckCommand.Create(terminal),
        PreviewCommand.Create(terminal),
        ExplainCommand.Create(terminal),
        NewCommand.Create(terminal),
        VerifyCommand.Create(terminal),
        PdfCommand.Create(terminal),
    };

    /// <summary>Without a command, options alone are those of <c>build</c>.</summary>
    private static string[] WithDefaultCommand(string[] args)
    {
        string[] ofTheProgram = ["--help", "-h", "-?", "/?", "/h", "--version"];
        return args.Length == 0 || (args[0].StartsWith('-') && !ofTheProgram.Contains(args[0])) ? ["build", .. args] : args;
    }
}
