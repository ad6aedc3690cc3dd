using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Cli.Verification;

/// <summary>
/// PubMed's short record: <c>esummary.fcgi</c> with <c>retmode=json</c>, version 2.0 (NCBI's "Entrez Programming Utilities Help"). It has publication
/// types and linked notices too; asked where an address does not offer the full record.
/// </summary>
internal static class PubMedSummary
{
    /// <summary>The record of a PMID, or that there is none.</summary>
    public static Answer Read(Reply reply, string pmid)
    {
        var result = Reading.Json(reply).Field("result") ?? throw new FaultyAnswer("its answer is not the summary that it documents");
        if (result.Field(pmid) is not { ValueKind: JsonValueKind.Object } summary)
            return result.Field("uids") is { ValueKind: JsonValueKind.Array } uids && uids.GetArrayLength() == 0
                ? new Answer.Unknown(PubMed.Source, pmid)
                : throw new FaultyAnswer("its answer is about another PMID");
        if (summary.Text("error") is { } error)
            return error.Contains("cannot get document summary", StringComparison.OrdinalIgnoreCase) ? new Answer.Unknown(PubMed.Source, pmid) : throw new FaultyAnswer(error);
        string[] titles = [.. summary.Texts("title").Concat(summary.Texts("booktitle"))];
        if (titles.Length == 0 || summary.Text("uid") != pmid)
            throw new FaultyAnswer("its answer is not the summary that it documents");
        return new Answer.Known(new RegistryRecord(PubMed.Source)
        {
            Titles = TitleForms.Of(titles),
            FirstAuthor = summary.Items("authors").Select(FamilyOf).FirstOrDefault(),
            Journals = [.. summary.Texts("fulljournalname").Concat(summary.Texts("source"))],
            Years = YearsOf(summary),
            Volume = summary.Text("volume"),
            Pages = [.. summary.Texts("pages")],
            Doi = IdOf(summary, "doi"),
            Pmid = pmid,
            Pmcid = IdOf(summary, "pmc"),
            Notices = [.. NoticesIn(summary), .. TitleForms.NoticesIn(PubMed.Source, titles)],
        });
    }

    private static IEnumerable<Notice> NoticesIn(JsonElement summary)
    {
        foreach (var type in summary.Texts("pubtype"))
        {
            if (PubMed.TypeIsNotice(type))
                yield return new Notice(Notice.KindOf(type), $"{PubMed.Source}: its type is \"{type}\"");
        }

        foreach (var link in summary.Items("references"))
        {
            var type = (link.Text("reftype") ?? "").Replace(" ", "", StringComparison.Ordinal);
            if (PubMed.NoticeOf(type, link.Text("pmid") is { } pmid and not "0" ? $"PMID {pmid}" : link.Text("refsource") ?? "a notice without a number") is { } notice)
                yield return notice;
        }
    }

    /// <summary>"van Tulder MW" is a family name and initials; a group has its name whole.</summary>
    private static string? FamilyOf(JsonElement author) => author.Text("name") is { } name && author.Text("authtype") != "CollectiveName" && name.LastIndexOf(' ') is var space and > 0
        ? name[..space]
        : author.Text("name");

    private static ImmutableArray<int> YearsOf(JsonElement summary) =>
    [
        .. new[] { summary.Text("pubdate"), summary.Text("epubdate") }
            .Select(date => int.TryParse(date?.Split(' ')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : 0).Where(year => year > 0).Distinct().Order(),
    ];

    private static string? IdOf(JsonElement summary, string type) =>
        summary.Items("articleids").FirstOrDefault(id => id.Text("idtype") == type) is { ValueKind: JsonValueKind.Object } id ? id.Text("value") : null;
}
