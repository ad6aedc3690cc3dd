using System.Globalization;
using System.Xml.Linq;
using Compiler.Model;

namespace Cli.Outputs;

/// <summary>The list of pages for search engines, by the sitemap protocol 0.9, with each page's other languages.</summary>
internal static class Sitemap
{
    private static readonly XNamespace Protocol = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly XNamespace Xhtml = "http://www.w3.org/1999/xhtml";

    /// <summary>The one file.</summary>
    public static IEnumerable<OutputFile> Of(Site site, BaseAddress home)
    {
        var pages = site.Pages.Where(page => page.IsListed);
        var list = new XElement(Protocol + "urlset", pages.Select(page => Entry(page, home)));
        if (site.Editions.Length > 1)
            list.Add(new XAttribute(XNamespace.Xmlns + "xhtml", Xhtml));
        return [XmlText.File("sitemap.xml", list)];
    }

    private static XElement Entry(Page page, BaseAddress home)
    {
        var changed = page.Updated ?? page.Published;
        return new XElement(Protocol + "url",
            new XElement(Protocol + "loc", home.Absolute(page.Address)),
            changed is { } day ? new XElement(Protocol + "lastmod", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) : null,
            Alternates(page).Select(other => new XElement(Xhtml + "link",
                new XAttribute("rel", "alternate"), new XAttribute("hreflang", other.Language), new XAttribute("href", home.Absolute(other.Address)))));
    }

    /// <summary>A page with translations names them all, itself included.</summary>
    private static IEnumerable<Translation> Alternates(Page page) => page.Translations.IsEmpty
        ? []
        : page.Translations.Append(new Translation(page.Language, page.Address)).OrderBy(other => other.Address, StringComparer.Ordinal);
}
