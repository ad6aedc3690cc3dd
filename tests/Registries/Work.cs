using System.Text.Json.Nodes;

namespace Registries.Tests;

/// <summary>A work as the registries of a test know it; each test changes what it is about.</summary>
internal sealed record Work
{
    public string Doi { get; init; } = "10.1000/clean.1";

    public string? Pmid { get; init; }

    public string? Pmcid { get; init; }

    public string Title { get; init; } = "Spinal cord stimulation after surgery: a multicentre randomised trial";

    public string Family { get; init; } = "Møller";

    public int Year { get; init; } = 2019;

    public string Journal { get; init; } = "European Spine Journal";

    public string Volume { get; init; } = "18";

    public string Page { get; init; } = "1175-1186";

    /// <summary>Fields laid over Crossref's message.</summary>
    public string Crossref { get; init; } = "{}";

    public string[] PublicationTypes { get; init; } = ["Journal Article"];

    /// <summary>Linked notices: RefType and PMID.</summary>
    public (string Type, string Pmid)[] Linked { get; init; } = [];

    /// <summary>Crossref's message as its REST API documents it.</summary>
    public JsonObject Message()
    {
        var (title, subtitle) = Title.Split(": ", 2) is [var main, var rest] ? (main, rest) : (Title, null);
        var message = new JsonObject
        {
            ["DOI"] = Doi.ToLowerInvariant(),
            ["type"] = "journal-article",
            ["title"] = new JsonArray(title),
            ["subtitle"] = subtitle is null ? [] : new JsonArray(subtitle),
            ["author"] = new JsonArray(new JsonObject { ["given"] = "Anna", ["family"] = Family, ["sequence"] = "first", ["affiliation"] = new JsonArray() }),
            ["container-title"] = new JsonArray(Journal),
            ["short-container-title"] = new JsonArray("Eur Spine J"),
            ["published-print"] = Day(Year),
            ["published-online"] = Day(Year - 1),
            ["issued"] = Day(Year - 1),
            ["volume"] = Volume,
            ["issue"] = "8",
            ["page"] = Page,
        };
        foreach (var (name, value) in JsonNode.Parse(Crossref)!.AsObject())
            message[name] = value?.DeepClone();
        return message;
    }

    /// <summary>PubMed's record as efetch gives it.</summary>
    public string Xml() => $"""
        <PubmedArticle><MedlineCitation Status="MEDLINE"><PMID Version="1">{Pmid}</PMID>
        <Article><Journal><JournalIssue CitedMedium="Print"><Volume>{Volume}</Volume><Issue>8</Issue><PubDate><Year>{Year}</Year></PubDate></JournalIssue>
        <Title>{Journal}</Title><ISOAbbreviation>Eur Spine J</ISOAbbreviation></Journal>
        <ArticleTitle>{System.Security.SecurityElement.Escape(Title)}.</ArticleTitle><Pagination><MedlinePgn>1175-86</MedlinePgn></Pagination>
        <AuthorList CompleteYN="Y"><Author ValidYN="Y"><LastName>{Family}</LastName><ForeName>Anna</ForeName></Author></AuthorList>
        <PublicationTypeList>{string.Concat(PublicationTypes.Select(type => $"<PublicationType UI=\"D0\">{type}</PublicationType>"))}</PublicationTypeList></Article>
        <CommentsCorrectionsList>{string.Concat(Linked.Select(link => $"<CommentsCorrections RefType=\"{link.Type}\"><RefSource>J</RefSource><PMID Version=\"1\">{link.Pmid}</PMID></CommentsCorrections>"))}</CommentsCorrectionsList>
        </MedlineCitation><PubmedData><ArticleIdList><ArticleId IdType="pubmed">{Pmid}</ArticleId><ArticleId IdType="doi">{System.Security.SecurityElement.Escape(Doi)}</ArticleId></ArticleIdList>
        <ReferenceList><Reference><ArticleIdList><ArticleId IdType="doi">10.9999/cited</ArticleId></ArticleIdList></Reference></ReferenceList></PubmedData></PubmedArticle>
        """;

    /// <summary>The library's entry: the same work, as a reference manager exports it.</summary>
    public JsonObject Entry(string key = "work")
    {
        var entry = new JsonObject
        {
            ["id"] = key,
            ["type"] = "article-journal",
            ["title"] = Title,
            ["author"] = new JsonArray(new JsonObject { ["family"] = Family, ["given"] = "A" }, new JsonObject { ["literal"] = "et al." }),
            ["container-title"] = Journal,
            ["volume"] = Volume,
            ["page"] = Page,
            ["issued"] = Day(Year),
            ["DOI"] = Doi,
        };
        if (Pmid is not null)
            entry["PMID"] = Pmid;
        if (Pmcid is not null)
            entry["PMCID"] = Pmcid;
        return entry;
    }

    private static JsonObject Day(int year) => new() { ["date-parts"] = new JsonArray(new JsonArray(year)) };
}
