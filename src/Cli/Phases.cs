using System.Collections.Immutable;
using Cli.Commands;
using Cli.Outputs;
using Compiler;
using Compiler.Diagnostics;
using Compiler.Model;
using Compiler.Text;

namespace Cli;

/// <summary>A site that is whole and proved, in memory.</summary>
internal sealed record ProvedSite(Site Site, BaseAddress Home, ImmutableArray<OutputFile> Files);

/// <summary>The way from a folder of Markdown to a proved site: read, parse, bind and check; then render and prove.</summary>
internal static class Phases
{
    /// <summary>Reads and compiles; the plain words may come while the folder is read. With <c>--strict</c> every diagnostic is an error.</summary>
    public static async Task<Compilation> Compile(BuildOptions options, Task<PlainWords> plainWords, Action<string> note, CancellationToken cancellation)
    {
        var files = await Disk.Read(options.Input, note, cancellation);
        var compilation = Compilation.Compile(files, new CompilationOptions(options.Date, options.Drafts) { PlainWords = await plainWords });
        cancellation.ThrowIfCancellationRequested();
        return options.Strict
            ? compilation with { Diagnostics = [.. compilation.Diagnostics.Select(diagnostic => diagnostic with { Severity = Severity.Error })] }
            : compilation;
    }

    /// <summary>Renders and proves. Only for a site without errors.</summary>
    public static ProvedSite Finish(Site site, BuildOptions options, CancellationToken cancellation)
    {
        var home = options.BaseUrl ?? new BaseAddress(site.Settings.Url);
        var files = AllOutputs.Of(site, home);
        cancellation.ThrowIfCancellationRequested();
        Proof.Demand(files, home);
        return new ProvedSite(site, home, files);
    }
}
