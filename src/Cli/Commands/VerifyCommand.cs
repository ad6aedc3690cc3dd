using System.Collections.Frozen;
using System.Collections.Immutable;
using System.CommandLine;
using Cli.Verification;
using Compiler;
using Compiler.Model;
using Compiler.Text;

namespace Cli.Commands;

/// <summary><c>verify</c>: asks the registries about the library's works and writes their passports. Nothing else in the program does.</summary>
internal static class VerifyCommand
{
    private const string NoContact =
        "Nothing was asked: site.yml names no contact. The registries ask who is asking, so add \"registries: {contact: you@your-clinic.org}\" and run this again.";

    /// <summary>The command as the command line knows it.</summary>
    public static Command Create(Terminal terminal)
    {
        var command = new Command("verify", "Check every reference against the registries; the one command that uses the network");
        VerifyOptions.AddTo(command);
        command.SetAction((said, cancellation) => Run(VerifyOptions.Read(said), terminal, cancellation));
        return command;
    }

    private static async Task<int> Run(VerifyOptions options, Terminal terminal, CancellationToken cancellation)
    {
        var site = await ReadSite(options, terminal, cancellation);
        var cacheFolder = Path.Combine(Path.GetDirectoryName(options.Input) ?? options.Input, ".cache");
        using var alone = FileLock.TryTake(Path.Combine(cacheFolder, "verify.lock")) ?? throw new Failure("Another verify is running on this library. Wait for it, or stop it.");
        using var inquiry = site.Settings.Registries.Contact is { } contact
            ? new Inquiry(site.Settings.Registries, contact, new AnswerCache(Path.Combine(cacheFolder, "registries")), Patience.Usual, AddressGuard.IsPublic)
            : null;
        if (options.Add is { } identifier)
            return inquiry is null ? Refuse(terminal) : await new LibraryAddition(options.Input, site, inquiry.Crossref, inquiry.PubMed).Add(identifier, terminal, cancellation);

        var works = InScope(site, options.Only);
        var byHand = options.Retractions is { } file ? RetractionWatch.Read(file, works) : FrozenDictionary<string, ImmutableArray<Notice>>.Empty;
        var lockFile = new LockFile(options.Input, site.References);
        var due = inquiry is null ? [] : works.Where(work => options.Only.Length > 0 || IsDue(work, options)).ToArray();
        try
        {
            var asked = inquiry is null || due.Length == 0 ? [] : await terminal.Progress(due.Length,
                progress => new Verifier(inquiry, lockFile, byHand, options.Date).Verify(due, progress, cancellation));
            var marked = Verifier.MarkByHand(works.Except(due), byHand, lockFile, options.Date);
            var broken = inquiry is null || !options.Links ? [] : await LinkCheck.Run(site, inquiry, terminal, cancellation);
            var report = VerifyReport.Of(works, [.. asked, .. marked], broken, due.Length, inquiry?.Requests ?? 0);
            report.Print(options, terminal);
            return inquiry is null ? Refuse(terminal) : report.ExitCode;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            terminal.Say($"Stopped. What was learnt is in {PathText.Shown(lockFile.FullPath)}; the same command goes on from there.");
            return ExitCode.Interrupted;
        }
    }

    private static async Task<Site> ReadSite(VerifyOptions options, Terminal terminal, CancellationToken cancellation)
    {
        var files = await Disk.Read(options.Input, terminal.Say, cancellation);
        var compilation = Compilation.Compile(files, new CompilationOptions(options.Date, Drafts: true));
        var unreadable = compilation.Site.Facts.OfType<UnreadableData>()
            .Where(fact => fact.At.Source.Path == "site.yml" || (fact.At.Source.Path.StartsWith("references/", StringComparison.Ordinal) && !fact.At.Source.Path.EndsWith(".lock.json", StringComparison.Ordinal)))
            .Select(fact => $"{PathText.Inside(options.Input)(fact.At.Source.Path)}:{fact.At.Start.Line}:{fact.At.Start.Column}: {fact.Detail}").ToArray();
        return unreadable.Length == 0 ? compilation.Site : throw new Failure("The library cannot be read, so nothing was asked.", ExitCode.Errors) { Details = unreadable };
    }

    private static Reference[] InScope(Site site, ImmutableArray<string> only)
    {
        if (only.FirstOrDefault(key => !site.References.Any(work => work.Key == key)) is { } unknown)
        {
            var nearest = Nearest.To(unknown, site.References.Select(work => work.Key));
            throw new Failure($"No work has the key {unknown}.{(nearest is null ? "" : $" Did you mean {nearest}?")}", ExitCode.Usage);
        }

        return [.. site.References.Where(work => only.IsEmpty || only.Contains(work.Key))];
    }

    /// <summary>Whether a work was never checked, could not be, or was too long ago. A day yet to come is no day of a check.</summary>
    private static bool IsDue(Reference work, VerifyOptions options) => work.Passport is not { } passport
        || passport.Verdict == Verdict.Error || passport.Day > options.Date || options.Date.DayNumber - passport.Day.DayNumber >= options.MaxAge;

    private static int Refuse(Terminal terminal)
    {
        terminal.Say(NoContact);
        return ExitCode.Errors;
    }
}
