using System.CommandLine;
using System.Diagnostics;
using Cli.Reports;

namespace Cli.Commands;

/// <summary><c>check</c>: everything that a build does before it writes, and nothing more.</summary>
internal static class CheckCommand
{
    /// <summary>The command as the command line knows it.</summary>
    public static Command Create(Terminal terminal)
    {
        var command = new Command("check", "Check everything and write nothing");
        BuildOptions.AddTo(command);
        command.SetAction((said, cancellation) => Run(BuildOptions.Read(said), terminal, cancellation));
        return command;
    }

    private static async Task<int> Run(BuildOptions options, Terminal terminal, CancellationToken cancellation)
    {
        var clock = Stopwatch.StartNew();
        using var report = new OneReport(options, terminal);
        var compilation = await terminal.Progress(async progress =>
        {
            var packages = await NodePackages.Prepare(progress, cancellation);
            progress($"Reading {PathText.Shown(options.Input)}");
            return await Phases.Compile(options, PlainWordLists.Read(packages, cancellation), terminal.Say, cancellation);
        });
        if (compilation.HasErrors)
            return report.Refuse(compilation.Diagnostics);
        report.Print(compilation.Diagnostics);

        await terminal.Progress(progress =>
        {
            progress($"Rendering and proving {compilation.Site.Pages.Length} pages");
            return Task.FromResult(Phases.Finish(compilation.Site, options, cancellation));
        });
        terminal.Say(FormattableString.Invariant(
            $"The site is sound: {compilation.Site.Pages.Length} pages, {OneReport.Count(compilation.Diagnostics)}, {clock.Elapsed.TotalSeconds:0.0} seconds."));
        return ExitCode.Success;
    }
}
