using System.Collections.Immutable;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Cli.Verification;

/// <summary>
/// Crossref's REST API (api.crossref.org, its Swagger documentation): <c>/works/{doi}</c> with <c>updated-by</c>, <c>update-to</c> and
/// <c>relation</c>; <c>/works?filter=updates:{doi}</c> for notices that name a work; <c>/works?query.bibliographic=</c> for suggestions.
/// </summary>
internal sealed partial class Crossref(Transport transport, Uri address, string contact)
{
    /// <summary>How passports name it.</summary>
    public const string Source = "crossref";

    private const int MostNotices = 100;
    private const int Suggestions = 3;
    private readonly string root = address.AbsoluteUri.TrimEnd('/');
    private readonly string polite = "mailto=" + Uri.EscapeDataString(contact);
    private Task<bool>? hasLists;

    /// <summary>The record of a DOI, or that there is none.</summary>
    public Task<Answer> Work(string doi, CancellationToken cancellation) =>
        transport.Ask(new Uri($"{root}/works/{Doi.InPath(doi)}?{polite}"), reply => ReadWork(reply, doi), cancellation);

    /// <summary>The record of a DOI as Crossref writes it, or null when there is none.</summary>
    public Task<JsonElement?> Message(string doi, CancellationToken cancellation) => transport.Ask(
        new Uri($"{root}/works/{Doi.InPath(doi)}?{polite}"), reply => reply.Status == (int)HttpStatusCode.NotFound ? (JsonElement?)null : MessageOf(reply, "work"), cancellation);

    /// <summary>The notices whose own records say that they update a DOI.</summary>
    public async Task<Answer> NoticesOn(string doi, CancellationToken cancellation)
    {
        var found = await transport.Ask(
            new Uri($"{root}/works?filter=updates:{Uri.EscapeDataString(doi)}&rows={MostNotices}&{polite}"), reply => ReadNotices(reply, doi), cancellation);
        if (found is { } notices)
            return new Answer.Notices(Source, notices);

        // A mirror may serve single records only. Crossref itself never says "not found" of a list.
        return await (hasLists ??= HasLists(cancellation))
            ? throw new FaultyAnswer("it did not answer which notices it has")
            : new Answer.Silent(Source, "this address has no lists, so notices were looked for in the work's own record alone");
    }

    /// <summary>Works that look like this description, the best first.</summary>
    public Task<ImmutableArray<(string Doi, RegistryRecord Record)>> Search(string description, CancellationToken cancellation) => transport.Ask(
        new Uri($"{root}/works?query.bibliographic={Uri.EscapeDataString(description)}&rows={Suggestions}&{polite}"),
        reply => MessageOf(reply, "work-list").Items("items").Where(item => item.Text("DOI") is not null)
            .Select(item => (item.Text("DOI")!, RecordOf(item))).ToImmutableArray(),
        cancellation);

    private static Answer ReadWork(Reply reply, string doi)
    {
        if (reply.Status is (int)HttpStatusCode.NotFound or (int)HttpStatusCode.Gone)
            return new Answer.Unknown(Source, doi);
        var record = RecordOf(MessageOf(reply, "work"));
        return record switch
        {
            { Doi: null } => throw new FaultyAnswer("its answer does not say which work it is about"),
            { Titles: [] } => throw new FaultyAnswer("its answer has no title"),
            _ => new Answer.Known(record),
        };
    }

    private static ImmutableArray<Notice>? ReadNotices(Reply reply, string doi)
    {
        if (reply.Status == (int)HttpStatusCode.NotFound)
            return null;
        var list = MessageOf(reply, "work-list");
        if (list.Field("items") is not { ValueKind: JsonValueKind.Array } items)
            throw new FaultyAnswer("its list of notices has no items");
        if (list.Text("total-results") is { } total && (!int.TryParse(total, out var count) || count > items.GetArrayLength()))
            throw new FaultyAnswer("its list of notices is not whole");
        return
        [
            .. from item in items.EnumerateArray()
               from update in item.Items("update-to")
               where doi.Equals(update.Text("DOI"), StringComparison.OrdinalIgnoreCase)
               select Told(update.Text("type"), item.Text("DOI"), update),
        ];
    }

    private static JsonElement MessageOf(Reply reply, string type)
    {
        var json = Reading.Json(reply);
        return json.Text("status") == "ok" && json.Text("message-type") == type && json.Field("message") is { ValueKind: JsonValueKind.Object } message
            ? message
            : throw new FaultyAnswer("its answer is not the record that it documents");
    }

    private static RegistryRecord RecordOf(JsonElement message)
    {
        var titles = message.Texts("title").ToArray();
        var record = new RegistryRecord(Source)
        {
            Titles = TitleForms.Of([.. titles.Select(title => TitleForms.Whole(title, message.Texts("subtitle").FirstOrDefault())), .. message.Texts("original-title")]),
            FirstAuthor = FirstOf(message),
            Journals = [.. message.Texts("container-title").Concat(message.Texts("short-container-title")), .. message.Field("institution") is null && titles.Length == 0 ? message.Texts("publisher") : []],
            Years = [.. DateFields.SelectMany(field => YearOf(message, field)).Distinct().Order()],
            Volume = message.Text("volume"),
            Pages = [.. message.Texts("page").Concat(message.Texts("article-number"))],
            Doi = message.Text("DOI"),
        };
        return record with { Notices = [.. NoticesIn(message, record.Doi), .. TitleForms.NoticesIn(Source, titles)] };
    }

    private static readonly string[] DateFields = ["issued", "published", "published-print", "published-online", "published-other"];

    private static IEnumerable<Notice> NoticesIn(JsonElement message, string? own)
    {
        foreach (var update in message.Items("updated-by"))
            yield return Told(update.Text("type"), update.Text("DOI"), update);
        foreach (var update in message.Items("update-to"))
        {
            var isOwn = own is not null && own.Equals(update.Text("DOI"), StringComparison.OrdinalIgnoreCase);
            if (isOwn)
                yield return Told(update.Text("type"), own, update);
            else if (Notice.KindOf(update.Text("type") ?? "") == NoticeKind.Retraction)
                yield return new Notice(NoticeKind.Retraction, $"{Source}: this is itself the notice that retracts {update.Text("DOI")}");
        }

        foreach (var published in Related(message, "is-preprint-of"))
            yield return new Notice(NoticeKind.NewVersion, $"{Source}: since published as {published}");
        foreach (var relation in message.Field("relation") is { ValueKind: JsonValueKind.Object } relations ? relations.EnumerateObject().Select(property => property.Name) : [])
        {
            if (Notice.KindOf(relation) == NoticeKind.Retraction)
                yield return new Notice(NoticeKind.Retraction, $"{Source}: {relation.Replace('-', ' ')} {Related(message, relation).FirstOrDefault() ?? "another work"}");
        }

        foreach (var newer in Related(message, "is-replaced-by").Concat(Related(message, "is-obsoleted-by")))
            yield return new Notice(NoticeKind.NewVersion, $"{Source}: replaced by {newer}");
    }

    private static IEnumerable<string> Related(JsonElement message, string relation) =>
        message.Field("relation") is { } relations ? relations.Items(relation).Select(other => other.Text("id") ?? "another work") : [];

    private static Notice Told(string? type, string? notice, JsonElement update)
    {
        var day = YearOf(update, "updated") is [var year, ..] ? $", {year}" : "";
        return new Notice(Notice.KindOf(type ?? ""), $"{Source}: {(type ?? "update").Replace('_', ' ').Replace('-', ' ')} by {notice ?? "a notice without a DOI"}{day}");
    }

    private static string? FirstOf(JsonElement message)
    {
        var authors = message.Items("author").ToArray();
        var first = authors.FirstOrDefault(author => author.Text("sequence") == "first");
        if (first.ValueKind == JsonValueKind.Undefined)
            first = authors.FirstOrDefault();
        return first.ValueKind == JsonValueKind.Undefined ? null : first.Text("family") ?? first.Text("name") ?? first.Text("literal");
    }

    private static int[] YearOf(JsonElement message, string field) =>
        message.Field(field) is { } date && date.Items("date-parts").FirstOrDefault() is { ValueKind: JsonValueKind.Array } parts
        && parts.GetArrayLength() > 0 && parts[0].ValueKind == JsonValueKind.Number && parts[0].TryGetInt32(out var year) ? [year] : [];

    private async Task<bool> HasLists(CancellationToken cancellation) =>
        await transport.Ask(new Uri($"{root}/works?rows=0&{polite}"), reply => reply.Status, cancellation) != (int)HttpStatusCode.NotFound;
}
