using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Cli.Verification;

/// <summary>
/// PubMed's E-utilities (NCBI's "Entrez Programming Utilities Help"): <c>efetch.fcgi</c>, whose XML has the record, its publication types and
/// the notices linked to it (<c>CommentsCorrections</c>).
/// </summary>
internal sealed partial class PubMed(Transport transport, Uri address, string contact)
{
    /// <summary>How passports name it.</summary>
    public const string Source = "pubmed";

    private readonly string root = address.AbsoluteUri.TrimEnd('/');
    private readonly string polite = "tool=patient-education-site&email=" + Uri.EscapeDataString(contact);

    /// <summary>The record of a PMID, or that there is none. A mirror without the full record is asked for the short one.</summary>
    public async Task<Answer> Work(string pmid, CancellationToken cancellation) =>
        await transport.Ask(AddressOf("efetch", pmid, "xml"), reply => reply.Status == (int)HttpStatusCode.NotFound ? null : Read(reply, pmid), cancellation)
        ?? await transport.Ask(AddressOf("esummary", pmid, "json"), reply => PubMedSummary.Read(reply, pmid), cancellation);

    /// <summary>Whether a publication type is that of a work that was retracted or doubted, or of the notice that does so.</summary>
    public static bool TypeIsNotice(string type) => type.Contains("retract", StringComparison.OrdinalIgnoreCase) || type.Contains("concern", StringComparison.OrdinalIgnoreCase);

    /// <summary>What a link between two records, such as <c>RetractionIn</c>, says of the first; null where it says nothing against it.</summary>
    public static Notice? NoticeOf(string type, string where) => type switch
    {
        _ when Announces().IsMatch(type) => new Notice(Notice.KindOf(type), $"{Source}: {InWords(type)} {where}"),
        _ when type.Contains("RetractionOf", StringComparison.OrdinalIgnoreCase) => new Notice(NoticeKind.Retraction, $"{Source}: this is itself the notice that retracts {where}"),
        _ => null,
    };

    private Uri AddressOf(string utility, string pmid, string mode) => new($"{root}/{utility}.fcgi?db=pubmed&id={Uri.EscapeDataString(pmid)}&retmode={mode}&{polite}");

    private static Answer Read(Reply reply, string pmid)
    {
        var set = Reading.Xml(reply);
        if (set.Name != "PubmedArticleSet")
            throw new FaultyAnswer("its answer is not the set of records that it documents");
        var articles = set.Elements().Where(element => element.Name == "PubmedArticle" || element.Name == "PubmedBookArticle").ToArray();
        if (articles.Length == 0)
            return new Answer.Unknown(Source, pmid);
        var record = articles.Select(RecordOf).FirstOrDefault(record => record.Pmid == pmid) ?? throw new FaultyAnswer("its answer is about another PMID");
        return record.Titles.IsEmpty ? throw new FaultyAnswer("its answer has no title") : new Answer.Known(record);
    }

    private static RegistryRecord RecordOf(XElement item)
    {
        var citation = item.Element("MedlineCitation") ?? item.Element("BookDocument") ?? item;
        var article = citation.Element("Article") ?? citation;
        var journal = article.Element("Journal") ?? new XElement("Journal");
        string[] titles = [.. Texts(article, "ArticleTitle").Concat(Texts(article, "VernacularTitle")).Concat(citation.Elements("Book").SelectMany(book => Texts(book, "BookTitle")))];
        return new RegistryRecord(Source)
        {
            Titles = TitleForms.Of(titles),
            FirstAuthor = article.Elements("AuthorList").Where(list => (string?)list.Attribute("Type") is null or "authors").Elements("Author")
                .Select(author => Text(author, "LastName") ?? Text(author, "CollectiveName")).FirstOrDefault(),
            Journals = [.. Texts(journal, "Title").Concat(Texts(journal, "ISOAbbreviation")).Concat(citation.Elements("MedlineJournalInfo").SelectMany(info => Texts(info, "MedlineTA"))).Distinct()],
            Years = YearsOf(article, journal, citation),
            Volume = journal.Element("JournalIssue") is { } issue ? Text(issue, "Volume") : null,
            Pages = PagesOf(article),
            Doi = IdOf(item, "doi") ?? article.Elements("ELocationID").FirstOrDefault(id => (string?)id.Attribute("EIdType") == "doi" && (string?)id.Attribute("ValidYN") != "N")?.Value.Trim(),
            Pmid = Text(citation, "PMID"),
            Pmcid = IdOf(item, "pmc"),
            Notices = [.. NoticesIn(citation, article), .. TitleForms.NoticesIn(Source, titles)],
        };
    }

    private static IEnumerable<Notice> NoticesIn(XElement citation, XElement article)
    {
        foreach (var type in article.Elements("PublicationTypeList").Elements("PublicationType").Concat(citation.Elements("PublicationType")).Select(type => type.Value.Trim()))
        {
            if (TypeIsNotice(type))
                yield return new Notice(Notice.KindOf(type), $"{Source}: its type is \"{type}\"");
        }

        foreach (var link in citation.Elements("CommentsCorrectionsList").Elements("CommentsCorrections"))
        {
            var type = (string?)link.Attribute("RefType") ?? "";
            var where = Text(link, "PMID") is { } pmid ? $"PMID {pmid}" : Text(link, "RefSource") ?? "a notice without a number";
            if (NoticeOf(type, where) is { } notice)
                yield return notice;
        }
    }

    private static ImmutableArray<int> YearsOf(XElement article, XElement journal, XElement citation) =>
    [
        .. journal.Elements("JournalIssue").Elements("PubDate").Concat(article.Elements("ArticleDate")).Concat(citation.Elements("Book").Elements("PubDate"))
            .Select(date => Text(date, "Year") ?? Text(date, "MedlineDate")?.Split(' ', '-')[0])
            .Select(year => int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0).Where(year => year > 0).Distinct().Order(),
    ];

    private static ImmutableArray<string> PagesOf(XElement article)
    {
        var pagination = article.Element("Pagination") ?? new XElement("Pagination");
        var range = Text(pagination, "StartPage") is { } start ? [start + (Text(pagination, "EndPage") is { } end ? "-" + end : "")] : Array.Empty<string>();
        return [.. Texts(pagination, "MedlinePgn").Concat(range).Concat(article.Elements("ELocationID").Where(id => (string?)id.Attribute("EIdType") == "pii").Select(id => id.Value.Trim())).Distinct()];
    }

    // The works that a record cites have identifiers of their own, deeper down.
    private static string? IdOf(XElement item, string type) => (item.Element("PubmedData") ?? item.Element("PubmedBookData"))?.Elements("ArticleIdList").Elements("ArticleId")
        .FirstOrDefault(id => (string?)id.Attribute("IdType") == type)?.Value.Trim();

    private static string? Text(XElement element, string name) => element.Element(name)?.Value.Trim() is { Length: > 0 } text ? text : null;

    private static IEnumerable<string> Texts(XElement element, string name) => Text(element, name) is { } text ? [text] : [];

    private static string InWords(string type) => Capital().Replace(type, " $0").Trim().ToLowerInvariant();

    // "RetractionIn", "ExpressionOfConcernIn", "ErratumIn", "UpdateIn", "CorrectedandRepublishedIn"; not "CommentIn" and not "…Of" or "…For".
    [GeneratedRegex("^(?!Comment|Summary|Reprint|AssociatedPublication|OriginalReport).*In$", RegexOptions.IgnoreCase)]
    private static partial Regex Announces();

    [GeneratedRegex("(?<!^)[A-Z]")]
    private static partial Regex Capital();
}
