using System.Collections.Immutable;
using System.Net;
using System.Text.RegularExpressions;
using Compiler.Model;

namespace Cli.Verification;

/// <summary>Asks every source that can know a work. A source that fails is an answer of its own; it never stops the others.</summary>
internal sealed partial class Inquiry : IDisposable
{
    // What the services ask of those who come without a key: Crossref's polite pool and NCBI's usage policy; a stranger's site once a second.
    private const double CrossrefPace = 5;
    private const double NcbiPace = 3;
    private const double DataCitePace = 5;

    private readonly Transport transport;
    private readonly WebAddress web;

    /// <summary>An inquiry in the name of the contact that site.yml gives.</summary>
    public Inquiry(RegistrySettings settings, string contact, AnswerCache cache, Patience patience, Func<IPAddress, bool> isAllowed)
    {
        transport = new Transport($"patient-education-site/1.0 (mailto:{contact})", cache, patience, isAllowed);
        foreach (var (host, pace) in new[] { (settings.Crossref, CrossrefPace), (settings.PubMed, NcbiPace), (settings.Pmc, NcbiPace), (settings.DataCite, DataCitePace) })
            transport.Limit(host, settings.RequestsPerSecond ?? pace, settings.RequestsPerSecond is not null);
        Crossref = new Crossref(transport, settings.Crossref, contact);
        PubMed = new PubMed(transport, settings.PubMed, contact);
        Pmc = new PmcConverter(transport, settings.Pmc, contact);
        DataCite = new DataCite(transport, settings.DataCite);
        web = new WebAddress(transport);
    }

    /// <summary>Crossref.</summary>
    public Crossref Crossref { get; }

    /// <summary>PubMed.</summary>
    public PubMed PubMed { get; }

    /// <summary>The converter of PubMed Central.</summary>
    public PmcConverter Pmc { get; }

    /// <summary>DataCite.</summary>
    public DataCite DataCite { get; }

    /// <summary>How many requests were sent.</summary>
    public int Requests => transport.Asked;

    /// <summary>What every source that can know the work answers. Empty when there is nothing to ask by.</summary>
    public async Task<ImmutableArray<Answer>> Ask(Reference work, CancellationToken cancellation)
    {
        var answers = ImmutableArray.CreateBuilder<Answer>();
        if (work.Pmcid is { } pmcid)
            answers.Add(await Safely(PmcConverter.Source, () => PmcForm().IsMatch(pmcid) ? Pmc.Work(pmcid, cancellation) : throw new FaultyAnswer($"{pmcid} is not a PMCID")));
        var converted = RecordOf(answers);

        // An identifier that only a registry gives leads on, but that another does not know it says nothing against the library.
        if ((work.Pmid ?? converted?.Pmid) is { } pmid)
            answers.AddRange(Only(await Safely(PubMed.Source, () => PmidForm().IsMatch(pmid) ? PubMed.Work(pmid, cancellation) : throw new FaultyAnswer($"{pmid} is not a PMID")), work.Pmid is not null));
        if ((work.Doi ?? RecordOf(answers)?.Doi ?? converted?.Doi) is { } doi)
        {
            foreach (var answer in await AskByDoi(doi, cancellation))
                answers.AddRange(Only(answer, work.Doi is not null));
        }

        if (work is { Doi: null, Pmid: null, Pmcid: null, Url: not null })
            answers.Add(await Safely(WebAddress.Source, () => web.Work(work, cancellation)));
        return answers.ToImmutable();
    }

    /// <summary>Works that a work without DOI and PMID may be: the best match with its score, or null.</summary>
    public async Task<Suggestion?> Suggest(Reference work, CancellationToken cancellation)
    {
        try
        {
            var author = work.Authors is [var first, ..] ? first.Family ?? first.Literal : null;
            var found = await Crossref.Search(string.Join(' ', new[] { work.Title, author, work.Issued?.Year.ToString(System.Globalization.CultureInfo.InvariantCulture) }.OfType<string>()), cancellation);
            return found.Where(match => match.Record.Titles.Length > 0)
                .Select(match => new Suggestion(match.Doi, match.Record.Titles[0], match.Record.Titles.Max(title => Folding.Similarity(work.Title, title))))
                .MaxBy(match => match.Score);
        }
        catch (FaultyAnswer)
        {
            return null;
        }
    }

    /// <summary>Why a link leads nowhere, or null when it arrives.</summary>
    public Task<string?> FaultOf(string url, CancellationToken cancellation) => web.FaultOf(url, cancellation);

    /// <inheritdoc/>
    public void Dispose() => transport.Dispose();

    private async Task<ImmutableArray<Answer>> AskByDoi(string doi, CancellationToken cancellation)
    {
        if (!Doi.IsSound(doi))
            return [new Answer.Faulty(Crossref.Source, $"{doi} is not a DOI")];
        var record = await Safely(Crossref.Source, () => Crossref.Work(doi, cancellation));
        if (record is Answer.Unknown)
            return [new Answer.Silent(Crossref.Source, $"{doi} is not registered here, so DataCite was asked"), await Safely(DataCite.Source, () => DataCite.Work(doi, cancellation))];
        var notices = await Safely(Crossref.Source, () => Crossref.NoticesOn(doi, cancellation));
        return NextVersionOf(doi) is { } next
            ? [record, notices, await Safely(Crossref.Source, () => NewerVersion(next, cancellation))]
            : [record, notices];
    }

    /// <summary>Whether Crossref knows the next version of a Cochrane review, whose versions count up in their DOIs.</summary>
    private async Task<Answer> NewerVersion(string next, CancellationToken cancellation) =>
        new Answer.Notices(Crossref.Source, await Crossref.Message(next, cancellation) is null ? [] : [new Notice(NoticeKind.NewVersion, $"{Crossref.Source}: a newer version is {next}")]);

    private static string? NextVersionOf(string doi)
    {
        if (!doi.StartsWith("10.1002/14651858.", StringComparison.OrdinalIgnoreCase))
            return null;
        return Version().Match(doi) is { Success: true } version
            ? $"{doi[..version.Groups[1].Index]}{int.Parse(version.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture) + 1}"
            : doi + ".pub2";
    }

    private static RegistryRecord? RecordOf(IEnumerable<Answer> answers) => answers.OfType<Answer.Known>().LastOrDefault()?.Record;

    private static IEnumerable<Answer> Only(Answer answer, bool isAsserted) => isAsserted || answer is not Answer.Unknown unknown
        ? [answer]
        : [new Answer.Silent(unknown.Source, $"it does not know {unknown.Identifier}, which the library does not name either")];

    private static async Task<Answer> Safely(string source, Func<Task<Answer>> ask)
    {
        try
        {
            return await ask();
        }
        catch (FaultyAnswer fault)
        {
            return new Answer.Faulty(source, fault.Message);
        }
    }

    [GeneratedRegex(@"^\d{1,8}$")]
    private static partial Regex PmidForm();

    [GeneratedRegex(@"^PMC\d+$", RegexOptions.IgnoreCase)]
    private static partial Regex PmcForm();

    [GeneratedRegex(@"\.pub(\d{1,3})$", RegexOptions.IgnoreCase)]
    private static partial Regex Version();
}

/// <summary>A registry's work that one without identifiers may be, and how alike the titles are, from 0 to 1.</summary>
internal sealed record Suggestion(string Doi, string Title, double Score);
