using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Text.Json;

namespace Cli.Verification;

/// <summary>DataCite's REST API (support.datacite.org, JSON:API): <c>/dois/{doi}</c>, for DOIs that Crossref does not know.</summary>
internal sealed class DataCite(Transport transport, Uri address)
{
    /// <summary>How passports name it.</summary>
    public const string Source = "datacite";

    private readonly string root = address.AbsoluteUri.TrimEnd('/');

    /// <summary>The record of a DOI, or that there is none.</summary>
    public Task<Answer> Work(string doi, CancellationToken cancellation) =>
        transport.Ask(new Uri($"{root}/dois/{Doi.InPath(doi)}"), reply => Read(reply, doi), cancellation);

    private static Answer Read(Reply reply, string doi)
    {
        if (reply.Status is (int)HttpStatusCode.NotFound or (int)HttpStatusCode.Gone)
            return new Answer.Unknown(Source, doi);
        var data = Reading.Json(reply).Field("data");
        if (data?.Field("attributes") is not { ValueKind: JsonValueKind.Object } attributes || (attributes.Text("doi") ?? data?.Text("id")) is not { } own)
            throw new FaultyAnswer("its answer is not the record that it documents");
        var given = attributes.Items("titles").ToLookup(title => title.Text("titleType") == "Subtitle", title => title.Text("title"));
        string[] titles = [.. given[false].OfType<string>().Select(title => TitleForms.Whole(title, given[true].FirstOrDefault()))];
        if (titles.Length == 0)
            throw new FaultyAnswer("its answer has no title");
        var container = attributes.Field("container") ?? default;
        return new Answer.Known(new RegistryRecord(Source)
        {
            Titles = TitleForms.Of(titles),
            FirstAuthor = attributes.Items("creators").Select(creator => creator.Text("familyName") ?? creator.Text("name")?.Split(',')[0]).FirstOrDefault(),
            Journals = [.. container.Texts("title")],
            Years = YearsOf(attributes),
            Volume = container.Text("volume"),
            Pages = container.Text("firstPage") is { } first ? [first + (container.Text("lastPage") is { } last ? "-" + last : "")] : [],
            Doi = own,
            Notices = [.. NoticesIn(attributes), .. TitleForms.NoticesIn(Source, titles)],
        });
    }

    private static IEnumerable<Notice> NoticesIn(JsonElement attributes)
    {
        foreach (var date in attributes.Items("dates").Where(date => date.Text("dateType") == "Withdrawn"))
            yield return new Notice(NoticeKind.Retraction, $"{Source}: withdrawn {date.Text("date")}".TrimEnd());
        foreach (var related in attributes.Items("relatedIdentifiers"))
        {
            if (related.Text("relationType") is "IsPreviousVersionOf" or "IsObsoletedBy" or "IsPreprintOf")
                yield return new Notice(NoticeKind.NewVersion, $"{Source}: replaced by {related.Text("relatedIdentifier") ?? "another work"}");
        }
    }

    private static ImmutableArray<int> YearsOf(JsonElement attributes) =>
    [
        .. new[] { attributes.Text("publicationYear") }.Concat(attributes.Items("dates").Where(date => date.Text("dateType") is "Issued" or "Available").Select(date => date.Text("date")))
            .Select(text => int.TryParse(text?.Split('-')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : 0).Where(year => year > 0).Distinct().Order(),
    ];
}
