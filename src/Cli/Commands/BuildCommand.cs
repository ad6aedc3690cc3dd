using System.Collections.Immutable;
using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Cli.Outputs;
using Cli.Publishing;
using Cli.Reports;
using Compiler.Diagnostics;

namespace Cli.Commands;

/// <summary><c>build</c>: from the folder of Markdown to the published site.</summary>
internal static class BuildCommand
{
    /// <summary>The command as the command line knows it.</summary>
    public static Command Create(Terminal terminal)
    {
        var command = new Command("build", "Build the site; what runs when no command is named");
        BuildOptions.AddTo(command);
        command.SetAction((said, cancellation) => Run(BuildOptions.Read(said), terminal, cancellation));
        return command;
    }

    private static async Task<int> Run(BuildOptions options, Terminal terminal, CancellationToken cancellation)
    {
        var clock = Stopwatch.StartNew();
        var report = new OneReport(options, terminal);
        using var _ = report;
        var output = new OutputFolder(options.Output);
        if (output.FaultBeside(options.Input) is { } fault)
            return report.Refuse([fault]);

        Publisher opened;
        try
        {
            opened = Publisher.Open(output);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return report.Refuse([output.NotWritable(refused.Message)]);
        }

        using var publisher = opened;
        var compilation = await terminal.Progress(async progress =>
        {
            var packages = await NodePackages.Prepare(progress, cancellation);
            progress($"Reading {PathText.Shown(options.Input)}");
            return await Phases.Compile(options, PlainWordLists.Read(packages, cancellation), terminal.Say, cancellation);
        });
        if (compilation.HasErrors)
            return report.Refuse(compilation.Diagnostics);
        report.Print(compilation.Diagnostics);

        var indexing = TimeSpan.Zero;
        var site = await terminal.Progress(async progress =>
        {
            progress($"Rendering and proving {compilation.Site.Pages.Length} pages");
            var proved = Phases.Finish(compilation.Site, options, cancellation);
            var indexer = await Indexer.Prepare(progress, cancellation);
            var minifier = await ScriptMinifier.Prepare(progress, cancellation);
            progress("Indexing for search");
            await publisher.Publish(proved.Files, async folder =>
            {
                await minifier.Run(folder, cancellation);
                var started = clock.Elapsed;
                await SearchIndex.Add(folder, indexer, cancellation);
                indexing = clock.Elapsed - started;
            }, cancellation);
            return proved.Site;
        });
        terminal.Summary("The site is built.",
        [
            ("pages", Figure(site.Pages.Length)),
            ("terms", Figure(site.Editions.Sum(edition => edition.Terms.Length))),
            ("references", Figure(site.References.Length)),
            ("warnings", Figure(compilation.Diagnostics.Length)),
            ("seconds", $"{Seconds(clock.Elapsed)}, of which {Seconds(indexing)} for the search index"),
            ("site", PathText.Shown(output.FullPath) + "/"),
        ]);
        return ExitCode.Success;
    }

    private static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);

    private static string Figure(int number) => number.ToString(CultureInfo.InvariantCulture);
}
