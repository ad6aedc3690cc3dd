using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Browser.Tests.Library;

/// <summary>One tab of a browser that has seen nothing yet. It notes what a reader would not want to happen.</summary>
internal sealed class Tab : IAsyncDisposable
{
    private const string Listener =
        "addEventListener('securitypolicyviolation', event => noteViolation(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`))";

    private readonly IBrowserContext context;
    private readonly PublishedSite site;
    private readonly ConcurrentQueue<string> complaints = [];

    private Tab(IBrowserContext context, IPage page, PublishedSite site) => (this.context, Page, this.site) = (context, page, site);

    public IPage Page { get; }

    /// <summary>Every request that the tab has made.</summary>
    public ConcurrentQueue<IRequest> Requests { get; } = [];

    /// <summary>Errors on the console, breaches of the content policy, requests to other hosts: since this was last asked.</summary>
    public IReadOnlyList<string> Complaints()
    {
        var all = new List<string>();
        while (complaints.TryDequeue(out var complaint))
            all.Add(complaint);
        return all;
    }

    /// <summary>A tab as wide as a phone, unless <paramref name="options"/> say otherwise.</summary>
    public static async Task<Tab> Open(IBrowser browser, PublishedSite site, BrowserNewContextOptions? options = null)
    {
        options ??= new();
        options.ViewportSize ??= Screens.Phone;
        options.ReducedMotion ??= ReducedMotion.Reduce;
        var context = await browser.NewContextAsync(options);
        var tab = new Tab(context, await context.NewPageAsync(), site);
        await tab.Listen();
        return tab;
    }

    /// <summary>Opens a page of the site; the status of the answer.</summary>
    public async Task<int> Go(string address) => (await Page.GotoAsync(site.At(address)))!.Status;

    public ValueTask DisposeAsync() => context.DisposeAsync();

    private async Task Listen()
    {
        Page.Request += (_, request) =>
        {
            Requests.Enqueue(request);
            if (new Uri(request.Url) is { Scheme: "http" or "https" or "ws" or "wss" } url && url.Authority != site.Root.Authority)
                complaints.Enqueue($"{Path()}: a request to another host: {request.Url}");
        };
        Page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                complaints.Enqueue($"{Path()}: console: {message.Text}");
        };
        Page.PageError += (_, error) => complaints.Enqueue($"{Path()}: script: {error}");
        await Page.ExposeFunctionAsync("noteViolation", (string what) => complaints.Enqueue($"{Path()}: content policy: {what}"));
        await Page.AddInitScriptAsync(Listener);
    }

    private string Path() => new Uri(Page.Url).AbsolutePath;
}
