using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Cli.Previews;
using Cli.Reports;
using Compiler;
using Compiler.Text;

namespace Cli.Commands;

/// <summary><c>preview</c>: serves the site to this machine, builds it again at each change, and reloads the browser.</summary>
internal static class PreviewCommand
{
    private static readonly Option<int> PortOption = new("--port")
    {
        Description = "The port to listen on; 0 for any that is free",
        HelpName = "PORT",
        DefaultValueFactory = _ => 5080,
        CustomParser = result =>
        {
            if (ushort.TryParse(result.Tokens[0].Value, CultureInfo.InvariantCulture, out var port))
                return port;
            result.AddError($"--port takes a number from 0 to 65535, not \"{result.Tokens[0].Value}\".");
            return 0;
        },
    };

    /// <summary>The command as the command line knows it.</summary>
    public static Command Create(Terminal terminal)
    {
        var command = new Command("preview", "Serve the site to this machine, rebuild on change, reload the browser") { PortOption };
        BuildOptions.AddToPreview(command);
        command.SetAction((said, cancellation) => Run(BuildOptions.Read(said), said.GetValue(PortOption), terminal, cancellation));
        return command;
    }

    private static async Task<int> Run(BuildOptions options, int port, Terminal terminal, CancellationToken cancellation)
    {
        if (!Directory.Exists(options.Input))
            throw new Failure($"There is no input folder {PathText.Shown(options.Input)}. Name another with --input.");
        var shown = new PreviewedSite();
        using var watch = new InputWatch(options.Input);
        await using var server = await PreviewServer.Start(shown, port, cancellation);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var index = new PreviewIndex(shown, terminal);
        var indexing = index.Run(ending.Token);
        try
        {
            var plainWords = await ReadPlainWords(terminal, cancellation);
            await Build(options, plainWords, server.Port, shown, index, terminal, cancellation);
            var path = shown.State.Site?.Home.Path ?? "";
            terminal.Say($"Preview: http://localhost:{server.Port}{path}/   (Ctrl-C ends it)");
            while (true)
            {
                await watch.Wait(cancellation);
                await Build(options, plainWords, server.Port, shown, index, terminal, cancellation);
            }
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            terminal.Say("Preview has ended.");
            return ExitCode.Interrupted;
        }
        finally
        {
            await ending.CancelAsync();
            await indexing.ContinueWith(_ => { }, TaskScheduler.Default);
        }
    }

    private static async Task Build(
        BuildOptions options, PlainWords plainWords, int port, PreviewedSite shown, PreviewIndex index, Terminal terminal, CancellationToken cancellation)
    {
        var clock = Stopwatch.StartNew();
        try
        {
            var compilation = await Phases.Compile(options, Task.FromResult(plainWords), terminal.Say, cancellation);
            using var report = new StringWriter();
            TextReport.Print(report, compilation.Diagnostics, PathText.Inside(options.Input), terminal.Colourful);
            terminal.Output.Write(report);
            terminal.Output.Flush();
            if (compilation.HasErrors)
            {
                terminal.Say($"{OneReport.Count(compilation.Diagnostics)}. The last good site is still shown.");
                shown.Show(ErrorsOf(compilation, options));
                return;
            }

            var site = Phases.Finish(compilation.Site, Local(options, compilation, port), cancellation);
            shown.Show(site);
            index.Ask(site);
            terminal.Say(FormattableString.Invariant(
                $"Built {compilation.Site.Pages.Length} pages in {clock.Elapsed.TotalSeconds:0.0} seconds, {OneReport.Count(compilation.Diagnostics)}."));
        }
        catch (Failure failure)
        {
            terminal.Fail(failure);
            shown.Show(string.Join('\n', [failure.Message, .. failure.Details]));
        }
    }

    /// <summary>Without npm preview goes on, and says nothing of jargon.</summary>
    private static async Task<PlainWords> ReadPlainWords(Terminal terminal, CancellationToken cancellation)
    {
        try
        {
            return await PlainWordLists.Read(await NodePackages.Prepare(terminal.Say, cancellation), cancellation);
        }
        catch (Failure failure)
        {
            terminal.Fail(failure);
            return PlainWords.None;
        }
    }

    private static string ErrorsOf(Compilation compilation, BuildOptions options)
    {
        using var text = new StringWriter();
        var errors = compilation.Diagnostics.Where(diagnostic => diagnostic.Severity == Compiler.Diagnostics.Severity.Error);
        TextReport.Print(text, [.. errors], PathText.Inside(options.Input), colourful: false);
        return text.ToString();
    }

    /// <summary>The site as it will be, but on this machine: with the path of its address, and the host of preview.</summary>
    private static BuildOptions Local(BuildOptions options, Compilation compilation, int port)
    {
        var home = options.BaseUrl ?? new BaseAddress(compilation.Site.Settings.Url);
        return options with { BaseUrl = new BaseAddress(new Uri($"http://localhost:{port}{home.Path}/")) };
    }
}
