using System.Collections.Frozen;
using Compiler.Model;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Theme;

/// <summary>Turns pages of a site into HTML documents. Pages may be rendered at the same time.</summary>
public sealed class Renderer : IAsyncDisposable
{
    private readonly Site site;
    private readonly Uri baseUrl;
    private readonly ServiceProvider services = new ServiceCollection().BuildServiceProvider();
    private readonly FrozenDictionary<string, EditionIndex> indexes;

    /// <summary>A renderer of one site, whose root will live at <paramref name="baseUrl"/>.</summary>
    public Renderer(Site site, Uri baseUrl)
    {
        this.site = site;
        this.baseUrl = baseUrl;
        indexes = site.Editions.ToFrozenDictionary(
            edition => edition.Language, edition => new EditionIndex(edition), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The whole document of a page, or of the leaflet of it; the same page gives the same text.</summary>
    public string Render(Page page, Leaflet? leaflet = null)
    {
        var here = new PageContext(site, indexes[page.Language], page, baseUrl, leaflet);
        var parameters = ParameterView.FromDictionary(new Dictionary<string, object?> { [nameof(Document.Context)] = here });

        // A renderer keeps what it has rendered until it is disposed of, so each page has its own.
        using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        var html = renderer.Dispatcher.InvokeAsync(
            async () => (await renderer.RenderComponentAsync<Document>(parameters)).ToHtmlString()).GetAwaiter().GetResult();
        return Html.Tidy("<!doctype html>\n" + html);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => services.DisposeAsync();
}
