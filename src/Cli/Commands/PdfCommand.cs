using System.Collections.Immutable;
using System.CommandLine;
using System.Diagnostics;
using Cli.Browsers;
using Cli.Leaflets;
using Cli.Publishing;
using Cli.Reports;
using Compiler.Diagnostics;
using Compiler.Model;
using Compiler.Text;
using Theme;

namespace Cli.Commands;

/// <summary><c>pdf</c>: leaflets of pages, to print or to send.</summary>
internal static class PdfCommand
{
    private static readonly Argument<string[]> PagesArgument = new("PAGE")
    {
        Description = "Pages by their address or their file",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private static readonly Option<bool> AllOption = new("--all") { Description = "A leaflet of each article and each page about the site" };
    private static readonly Option<bool> LargePrintOption = new("--large-print") { Description = "No letter below 18 points" };

    private static readonly Option<PaperSize> SizeOption = new("--size")
    {
        Description = "The sheet (default: a4)",
        HelpName = "a4|letter",
        CustomParser = result =>
        {
            var word = result.Tokens[0].Value;
            if (Enum.GetNames<PaperSize>().Contains(word, StringComparer.OrdinalIgnoreCase))
                return Enum.Parse<PaperSize>(word, ignoreCase: true);
            result.AddError($"--size takes a4 or letter, not \"{word}\".");
            return default;
        },
    };

    private static readonly Option<string> FolderOption = new("--output")
    {
        Description = "The folder of leaflets",
        HelpName = "DIR",
        DefaultValueFactory = _ => "leaflets",
    };

    /// <summary>The command as the command line knows it.</summary>
    public static Command Create(Terminal terminal)
    {
        var command = new Command("pdf", "Make leaflets of pages, with the Chromium that is installed") { PagesArgument, AllOption, SizeOption, LargePrintOption, FolderOption };
        BuildOptions.AddToLeaflets(command);
        command.SetAction((said, cancellation) => Run(said, terminal, cancellation));
        return command;
    }

    private static async Task<int> Run(ParseResult said, Terminal terminal, CancellationToken cancellation)
    {
        var clock = Stopwatch.StartNew();
        var options = BuildOptions.Read(said);
        var folder = FolderFor(said.GetRequiredValue(FolderOption), options.Input);
        var (names, all, largePrint) = (said.GetValue(PagesArgument) ?? [], said.GetValue(AllOption), said.GetValue(LargePrintOption));
        if (all == names.Length > 0)
            throw new Failure("Name the pages of which you want leaflets, or say --all; not both.", ExitCode.Usage);

        var compilation = await Phases.Compile(options, Task.FromResult(PlainWords.None), terminal.Say, cancellation);
        if (compilation.HasErrors)
        {
            using var report = new OneReport(options, terminal);
            return report.Refuse([.. compilation.Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error)]);
        }

        var known = new PageNames(compilation.Site, options.Input);
        ImmutableArray<Page> pages = all ? known.All : [.. names.Select(known.Find).Distinct()];
        var browser = ChromiumFinder.Demand(Machine.This);
        var home = options.BaseUrl ?? new BaseAddress(compilation.Site.Settings.Url);
        var press = new LeafletPress(compilation.Site, home, said.GetValue(SizeOption), largePrint);
        await terminal.Progress(pages.Length, async progress =>
        {
            var done = 0;
            progress(0, "Starting the browser");
            await press.Print(pages, browser, (page, pdf) =>
            {
                var path = Path.Combine(folder, PageNames.FileOf(page, largePrint));
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                AtomicFile.Write(path, pdf);
                progress(Interlocked.Increment(ref done), PathText.Shown(path));
            }, cancellation);
            return done;
        });
        foreach (var page in pages)
            terminal.Output.WriteLine(PathText.Shown(Path.Combine(folder, PageNames.FileOf(page, largePrint))));
        terminal.Say(FormattableString.Invariant($"{pages.Length} {(pages.Length == 1 ? "leaflet" : "leaflets")} in {clock.Elapsed.TotalSeconds:0.0} seconds."));
        return ExitCode.Success;
    }

    private static string FolderFor(string typed, string input)
    {
        if (string.IsNullOrWhiteSpace(typed))
            throw new Failure("--output needs the name of a folder.", ExitCode.Usage);
        var folder = PathText.Real(typed);
        if (PathText.IsWithin(folder, PathText.Real(input)))
            throw new Failure($"{PathText.Shown(folder)} lies inside the input folder. Choose another with --output.", ExitCode.Usage);

        // A build replaces its folder whole, and the leaflets with it.
        for (var outer = folder; outer is not null; outer = Path.GetDirectoryName(outer))
        {
            if (File.Exists(Path.Combine(outer, OutputFolder.Marker)))
                throw new Failure($"{PathText.Shown(outer)} is a published site, which the next build replaces with all that lies in it. Choose another folder with --output.", ExitCode.Usage);
        }

        return folder;
    }
}
