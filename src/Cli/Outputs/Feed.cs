using System.Globalization;
using System.Xml.Linq;
using Compiler.Model;

namespace Cli.Outputs;

/// <summary>
/// The newest articles as an Atom feed (RFC 4287), one a language. Ids come from the address in site.yml and not from <c>--base-url</c>, so
/// that a trial deployment does not make every article look new.
/// </summary>
internal static class Feed
{
    private const int Newest = 50;
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    /// <summary>A file a language.</summary>
    public static IEnumerable<OutputFile> Of(Site site, BaseAddress home) =>
        site.Editions.Select(edition => XmlText.File(OutputFile.PathOf(edition.Root + "feed.xml"), FeedOf(site, edition, home)));

    private static XElement FeedOf(Site site, Edition edition, BaseAddress home)
    {
        var lasting = new BaseAddress(site.Settings.Url);
        var articles = edition.Pages.OfType<Article>().Where(article => article.Published is not null)
            .OrderByDescending(article => ChangedOn(article).DayNumber).ThenBy(article => article.Address, StringComparer.Ordinal).Take(Newest).ToArray();
        var changed = articles is [var newest, ..] ? ChangedOn(newest) : site.Date;
        var publisher = site.Settings.Publisher.Length > 0 ? site.Settings.Publisher : site.Settings.Name;
        return new XElement(Atom + "feed",
            new XAttribute(XNamespace.Xml + "lang", edition.Language),
            new XElement(Atom + "id", lasting.Absolute(edition.Root)),
            new XElement(Atom + "title", site.Settings.Name),
            site.Settings.Description.Length == 0 ? null : new XElement(Atom + "subtitle", site.Settings.Description),
            new XElement(Atom + "updated", Moment(changed)),
            Link("self", "application/atom+xml", home.Absolute(edition.Root + "feed.xml")),
            Link("alternate", "text/html", home.Absolute(edition.Root)),
            new XElement(Atom + "author", new XElement(Atom + "name", publisher)),
            articles.Select(article => EntryOf(article, home, lasting)));
    }

    private static XElement EntryOf(Article article, BaseAddress home, BaseAddress lasting) => new(Atom + "entry",
        new XElement(Atom + "id", lasting.Absolute(article.Address)),
        new XElement(Atom + "title", article.Title),
        new XElement(Atom + "updated", Moment(ChangedOn(article))),
        new XElement(Atom + "published", Moment(article.Published!.Value)),
        Link("alternate", "text/html", home.Absolute(article.Address)),
        article.Author is { } author ? new XElement(Atom + "author", new XElement(Atom + "name", author.Name)) : null,
        new XElement(Atom + "summary", article.Description));

    private static XElement Link(string relation, string type, string address) =>
        new(Atom + "link", new XAttribute("rel", relation), new XAttribute("type", type), new XAttribute("href", address));

    private static DateOnly ChangedOn(Article article) =>
        article.Updated is { } updated && updated > article.Published ? updated : article.Published!.Value;

    private static string Moment(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T00:00:00Z";
}
