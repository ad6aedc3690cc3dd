using System.Collections.Concurrent;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Registries.Tests;

/// <summary>
/// A server on loopback that answers as Crossref, PubMed, the PMC converter and DataCite document it, for the works it is given. A test may
/// lay a fault over any path.
/// </summary>
internal sealed class RegistryServer : IAsyncDisposable
{
    private readonly WebApplication app;

    private readonly ConcurrentDictionary<int, TaskCompletionSource> awaited = new();
    private int heard;

    private RegistryServer(WebApplication app) => this.app = app;

    /// <summary>The works that the registries know.</summary>
    public ConcurrentDictionary<string, Work> Works { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Records of notices: DOI and message.</summary>
    public ConcurrentDictionary<string, JsonObject> Notices { get; } = new();

    /// <summary>What DataCite knows: DOI and attributes.</summary>
    public ConcurrentDictionary<string, JsonObject> DataCite { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Every request in order: path and query, as sent.</summary>
    public ConcurrentQueue<string> Log { get; } = new();

    /// <summary>A fault: answers in the registry's place and says whether it did.</summary>
    public Func<HttpContext, Task<bool>> Fault { get; set; } = _ => Task.FromResult(false);

    /// <summary>By this clock the server is late.</summary>
    public StandingClock Clock => app.Services.GetRequiredService<StandingClock>();

    public string Address => app.Urls.First();

    /// <summary>site.yml for this server.</summary>
    public string SiteYml(int requestsPerSecond = 1000) => $"""
        name: Test
        description: A test.
        publisher: Test
        url: https://clinic.example
        registries:
          contact: editor@clinic.example
          crossref: {Address}/crossref
          pubmed: {Address}/pubmed
          pmc: {Address}/pmc/
          datacite: {Address}/datacite
          requestsPerSecond: {requestsPerSecond}
        """;

    public static async Task<RegistryServer> Start(params Work[] works)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options => options.Listen(System.Net.IPAddress.Loopback, 0));
        builder.Services.AddSingleton<StandingClock>();
        var app = builder.Build();
        var server = new RegistryServer(app);
        app.Run(server.Answer);
        await app.StartAsync();
        foreach (var work in works)
            server.Works[work.Doi] = work;
        return server;
    }

    /// <summary>Done when this many requests have come.</summary>
    public Task Heard(int count) => awaited.GetOrAdd(count, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    public ValueTask DisposeAsync() => app.DisposeAsync();

    public static Task Json(HttpContext context, JsonNode json, int status = 200) => Write(context, json.ToJsonString(), "application/json", status);

    public static async Task Write(HttpContext context, string text, string type, int status = 200)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = type;
        var bytes = Encoding.UTF8.GetBytes(text);
        context.Response.ContentLength = bytes.Length;
        await context.Response.Body.WriteAsync(bytes);
    }

    /// <summary>Says how long the answer is and breaks off in its middle.</summary>
    public static async Task CutInHalf(HttpContext context, string text, string type)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        context.Response.ContentType = type;
        context.Response.ContentLength = bytes.Length;
        await context.Response.Body.WriteAsync(bytes.AsMemory(0, bytes.Length / 2));
        await context.Response.Body.FlushAsync();
        context.Abort();
    }

    private async Task Answer(HttpContext context)
    {
        var target = context.Features.Get<IHttpRequestFeature>()!.RawTarget;
        Log.Enqueue(target);
        if (awaited.TryGetValue(Interlocked.Increment(ref heard), out var waiting))
            waiting.SetResult();
        if (await Fault(context))
            return;
        var path = Uri.UnescapeDataString(target.Split('?')[0]);
        var query = QueryHelpers.ParseQuery(context.Request.QueryString.Value);
        await (path switch
        {
            "/crossref/works" => List(context, query.GetValueOrDefault("filter").ToString(), query.GetValueOrDefault("query.bibliographic").ToString()),
            _ when path.StartsWith("/crossref/works/", StringComparison.Ordinal) => Crossref(context, path["/crossref/works/".Length..]),
            "/pubmed/efetch.fcgi" => PubMed(context, query["id"].ToString()),
            "/pmc/" => Pmc(context, query["ids"].ToString()),
            _ when path.StartsWith("/datacite/dois/", StringComparison.Ordinal) => OfDataCite(context, path["/datacite/dois/".Length..]),
            _ => Write(context, "no such thing", "text/plain", 404),
        });
    }

    private Task Crossref(HttpContext context, string doi)
    {
        if ((Works.TryGetValue(doi, out var work) ? work.Message() : Notices.GetValueOrDefault(doi)) is not { } message)
            return Write(context, "Resource not found.", "text/plain", 404);
        return Json(context, new JsonObject { ["status"] = "ok", ["message-type"] = "work", ["message-version"] = "1.0.0", ["message"] = message.DeepClone() });
    }

    private Task List(HttpContext context, string filter, string words)
    {
        var items = filter.StartsWith("updates:", StringComparison.Ordinal)
            ? Notices.Values.Where(notice => notice["update-to"]!.AsArray().Any(update => ((string)update!["DOI"]!).Equals(filter["updates:".Length..], StringComparison.OrdinalIgnoreCase)))
            : Works.Values.Where(work => words.Contains(work.Family, StringComparison.Ordinal)).Select(work => work.Message());
        var found = items.Select(item => (JsonNode)item.DeepClone()).ToArray();
        return Json(context, new JsonObject
        {
            ["status"] = "ok",
            ["message-type"] = "work-list",
            ["message-version"] = "1.0.0",
            ["message"] = new JsonObject { ["total-results"] = found.Length, ["items-per-page"] = 100, ["items"] = new JsonArray(found) },
        });
    }

    private Task PubMed(HttpContext context, string pmid) => Write(context, $"""
        <?xml version="1.0" ?>
        <!DOCTYPE PubmedArticleSet PUBLIC "-//NLM//DTD PubMedArticle, 1st January 2025//EN" "https://dtd.nlm.nih.gov/ncbi/pubmed/out/pubmed_250101.dtd">
        <PubmedArticleSet>{string.Concat(Works.Values.Where(work => work.Pmid == pmid).Select(work => work.Xml()))}</PubmedArticleSet>
        """, "text/xml; charset=UTF-8");

    private Task Pmc(HttpContext context, string pmcid)
    {
        var work = Works.Values.FirstOrDefault(work => work.Pmcid == pmcid);
        var record = work is null
            ? new JsonObject { ["pmcid"] = pmcid, ["requested-id"] = pmcid, ["status"] = "error", ["errmsg"] = "Identifier not found in PMC" }
            : new JsonObject { ["pmcid"] = pmcid, ["requested-id"] = pmcid, ["pmid"] = int.TryParse(work.Pmid, out var pmid) ? pmid : null, ["doi"] = work.Doi };
        return Json(context, new JsonObject { ["status"] = "ok", ["response-date"] = "2026-11-20 08:00:00", ["records"] = new JsonArray(record) });
    }

    private Task OfDataCite(HttpContext context, string doi) => DataCite.TryGetValue(doi, out var attributes)
        ? Write(context, new JsonObject { ["data"] = new JsonObject { ["id"] = doi, ["type"] = "dois", ["attributes"] = attributes.DeepClone() } }.ToJsonString(), "application/vnd.api+json; charset=utf-8")
        : Json(context, JsonNode.Parse("""{"errors":[{"status":"404","title":"The resource you are looking for doesn't exist."}]}""")!, 404);
}
