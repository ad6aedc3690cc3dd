using System.Collections.Concurrent;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Browser.Tests.Library;

/// <summary>Asks the server for every address on every page, each once, as a reader's browser would.</summary>
internal sealed class LinkCheck(PublishedSite site)
{
    private static readonly HttpClient Client = new(new HttpClientHandler { AllowAutoRedirect = false });

    private readonly ConcurrentDictionary<string, Task<IReadOnlySet<string>?>> fetched = [];

    /// <summary>How many different addresses were asked for.</summary>
    public int Asked => fetched.Count;

    /// <summary>Every address that does not arrive, with a page that has it.</summary>
    public async Task<IReadOnlyList<string>> Faults()
    {
        var uses = new Dictionary<string, string>();
        foreach (var page in site.Model.Pages)
        {
            foreach (var address in await AddressesOn(page.Address))
                uses.TryAdd(address, page.Address);
        }

        var faults = await Task.WhenAll(uses.Select(async use => await Arrives(use.Key) ? null : $"{use.Value}: {use.Key}"));
        return [.. faults.OfType<string>()];
    }

    /// <summary>The addresses of this site on a page, absolute; those that say where it will live are turned to where it is served.</summary>
    private async Task<IEnumerable<string>> AddressesOn(string address)
    {
        var at = new Uri(site.At(address));
        var document = new HtmlParser().ParseDocument(await Client.GetStringAsync(at));
        return
        [
            .. from element in document.QuerySelectorAll("[href], [src], form[action], form[data-search], meta[property='og:url']")
               from name in (string[])["href", "src", "action", "data-search", "content"]
               let written = element.GetAttribute(name)
               where written is not null
               let target = new Uri(at, written.Replace(site.Home.Origin, site.Root.GetLeftPart(UriPartial.Authority), StringComparison.Ordinal))
               where target.Authority == at.Authority
               select target.AbsoluteUri,
        ];
    }

    private async Task<bool> Arrives(string address)
    {
        var hash = address.IndexOf('#', StringComparison.Ordinal);
        var ids = await fetched.GetOrAdd(hash < 0 ? address : address[..hash], Fetch);
        return ids is not null && (hash < 0 || ids.Contains(Uri.UnescapeDataString(address[(hash + 1)..])));
    }

    /// <summary>The ids on a page; none on another file; null when nothing answers with 200.</summary>
    private static async Task<IReadOnlySet<string>?> Fetch(string address)
    {
        using var answer = await Client.GetAsync(address);
        if (answer.StatusCode != System.Net.HttpStatusCode.OK)
            return null;
        if (answer.Content.Headers.ContentType?.MediaType != "text/html")
            return new HashSet<string>();
        var document = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
        return document.All.Select(element => element.Id).OfType<string>().ToHashSet();
    }
}
