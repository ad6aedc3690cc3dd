using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using Compiler.Model;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Logging.Abstractions;

namespace Theme;

/// <summary>Turns pages of a site into HTML documents. Pages may be rendered at the same time.</summary>
public sealed class Renderer
{
    private readonly Site site;
    private readonly Uri baseUrl;
    // A page in letters, longer than nearly any: each thread writes all its pages into the same two places.
    private const int UsualPage = 1 << 18;

    [ThreadStatic]
    private static StringBuilder? written;

    [ThreadStatic]
    private static StringBuilder? tidied;

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
        using var renderer = new HtmlRenderer(ComponentActivator.Services, NullLoggerFactory.Instance);
        var html = (written ??= new StringBuilder(UsualPage)).Clear().Append("<!doctype html>\n");
        renderer.Dispatcher.InvokeAsync(async () =>
        {
            using var writer = new StringWriter(html, CultureInfo.InvariantCulture);
            (await renderer.RenderComponentAsync<Document>(parameters)).WriteHtmlTo(writer);
        }).GetAwaiter().GetResult();
        return Html.Tidy(html, (tidied ??= new StringBuilder(UsualPage)).Clear());
    }
}
