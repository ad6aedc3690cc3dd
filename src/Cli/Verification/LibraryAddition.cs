using System.Globalization;
using System.Text;
using Compiler.Model;

namespace Cli.Verification;

/// <summary>Adds a work to the library from its registry's record: <c>verify --add</c>.</summary>
internal sealed class LibraryAddition(string inputFolder, Site site, Crossref crossref, PubMed pubMed)
{
    /// <summary>Adds the work of a DOI or PMID and gives the exit code.</summary>
    public async Task<int> Add(string identifier, Terminal terminal, CancellationToken cancellation)
    {
        try
        {
            var (doi, pmid) = await Identify(identifier.Trim(), cancellation);
            if (site.References.FirstOrDefault(work => doi.Equals(work.Doi, StringComparison.OrdinalIgnoreCase) || (pmid is not null && work.Pmid == pmid)) is { } known)
                throw new Failure($"The library already has this work: {known.Key}.", ExitCode.Errors);
            await DemandSound(doi, cancellation);
            var message = await crossref.Message(doi, cancellation) ?? throw new Failure($"Crossref does not know {doi}. Add the work by hand.", ExitCode.Errors);
            var item = CslEntry.From(message, pmid, site.References.Select(work => work.Key).ToHashSet());
            var path = PathOfLibrary();
            var library = File.Exists(path) ? await File.ReadAllTextAsync(path, cancellation) : "[]\n";
            AtomicFile.Write(path, Encoding.UTF8.GetBytes(LibraryFile.Insert(library, item)));
            terminal.Say($"Added {item["id"]} to {PathText.Shown(path)}. Add its design and kind under \"custom\", then run verify --only {item["id"]}.");
            return ExitCode.Success;
        }
        catch (FaultyAnswer fault)
        {
            throw new Failure($"{identifier} was not added: {fault.Message}.", cause: fault);
        }
    }

    private async Task<(string Doi, string? Pmid)> Identify(string identifier, CancellationToken cancellation)
    {
        var bare = identifier.StartsWith("https://doi.org/", StringComparison.OrdinalIgnoreCase) ? Uri.UnescapeDataString(identifier["https://doi.org/".Length..]) : identifier;
        if (Doi.IsSound(bare))
            return (bare, null);
        if (!int.TryParse(identifier, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            throw new Failure($"--add takes a DOI such as 10.1016/j.pain.2007.07.028 or a PMID such as 17845835, not \"{identifier}\".", ExitCode.Usage);
        return await pubMed.Work(identifier, cancellation) switch
        {
            Answer.Known { Record.Doi: { } doi } => (doi, identifier),
            Answer.Known => throw new Failure($"PubMed has no DOI for {identifier}. Add the work by hand.", ExitCode.Errors),
            _ => throw new Failure($"PubMed does not know {identifier}.", ExitCode.Errors),
        };
    }

    private async Task DemandSound(string doi, CancellationToken cancellation)
    {
        Answer[] answers = [await crossref.Work(doi, cancellation), await crossref.NoticesOn(doi, cancellation)];
        var notices = answers.OfType<Answer.Known>().SelectMany(answer => answer.Record.Notices).Concat(answers.OfType<Answer.Notices>().SelectMany(answer => answer.Found));
        if (notices.FirstOrDefault(notice => notice.Kind == NoticeKind.Retraction) is { } retraction)
            throw new Failure($"{doi} was not added: it is retracted ({retraction.Text}).", ExitCode.Errors);
    }

    private string PathOfLibrary()
    {
        var folder = Path.Combine(inputFolder, "references");
        Directory.CreateDirectory(folder);
        return Directory.GetFiles(folder, "*.json").Where(path => !path.EndsWith(".lock.json", StringComparison.Ordinal)).Order(StringComparer.Ordinal).FirstOrDefault()
            ?? Path.Combine(folder, "library.json");
    }
}
