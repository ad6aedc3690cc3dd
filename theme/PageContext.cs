using System.Collections.Frozen;
using System.Globalization;
using Compiler.Model;
using Microsoft.AspNetCore.Components;

namespace Theme;

/// <summary>What a view knows beside its model: the site, the page being rendered, its language's words, and addresses.</summary>
public sealed class PageContext
{
    private readonly EditionIndex index;
    private readonly string basePath;
    private readonly HashSet<int> markedFootnotes = [];
    private int drawings;

    internal PageContext(Site site, EditionIndex index, Page page, Uri baseUrl, Leaflet? leaflet)
    {
        Leaflet = leaflet;
        this.index = index;
        Site = site;
        Page = page;
        BaseUrl = baseUrl;
        basePath = baseUrl.AbsolutePath.TrimEnd('/');
    }

    /// <summary>The whole site.</summary>
    public Site Site { get; }

    /// <summary>The page being rendered.</summary>
    public Page Page { get; }

    /// <summary>The leaflet that the page is rendered as, or null.</summary>
    public Leaflet? Leaflet { get; }

    /// <summary>Where the site will live.</summary>
    public Uri BaseUrl { get; }

    /// <summary>The site in the page's language.</summary>
    public Edition Edition => index.Edition;

    /// <summary>The words of the page's language.</summary>
    public Words Words => index.Words;

    /// <summary>The path of the site on its host, without a final slash.</summary>
    public string BasePath => basePath;

    /// <summary>An address of the site as a link writes it.</summary>
    public string Href(string address, string? fragment = null) =>
        (address.Length == 0 ? "" : basePath + address) + (fragment is null ? "" : "#" + fragment);

    /// <summary>Where a destination leads, or null when it leads nowhere.</summary>
    public string? Href(Destination destination) => destination switch
    {
        Destination.Internal to => Href(to.Address, to.Fragment),
        Destination.External to => to.Url,
        _ => null,
    };

    /// <summary>An address of the site with its scheme and host.</summary>
    public string Absolute(string address) => BaseUrl.GetLeftPart(UriPartial.Authority) + basePath + address;

    /// <summary>A page's title; that of a page whose words are the interface's comes from the interface.</summary>
    public string TitleOf(Page page) => page is TermPage term ? NameOf(term.Term) : Own(page, page.Title, "title");

    /// <summary>A term's name as a heading has it: the glossary writes common nouns small, "mRNA" keeps its shape.</summary>
    public static string NameOf(Term term) => term.Name.Split(' ')[0].Any(char.IsUpper) || term.Name.Length == 0
        ? term.Name
        : char.ToUpperInvariant(term.Name[0]) + term.Name[1..];

    /// <summary>A page's description; that of a page whose words are the interface's comes from the interface.</summary>
    public string DescriptionOf(Page page) => page is TermPage term && page.Description.Length == 0
        ? term.Term.Definition
        : Own(page, page.Description, "description");

    /// <summary>A page's title in the browser's tab, without the site's name: guides may ask the same question.</summary>
    public string TabTitleOf(Page page) => page is GuidePart part ? $"{part.Title} | {part.Guide.Title}" : TitleOf(page);

    /// <summary>What an answer of a guide says.</summary>
    public string WordsOf(GuideAnswer answer) => answer.Kind switch
    {
        AnswerKind.Yes => Words["guide.yes"],
        AnswerKind.No => Words["guide.no"],
        _ => answer.Words,
    };

    /// <summary>A topic's title.</summary>
    public static string TitleOf(Topic topic) => topic.Index?.Title ?? topic.Slug;

    /// <summary>The page that a page link leads to, or null.</summary>
    public Page? PageAt(PageLink? link) =>
        link?.To is Destination.Internal to ? Site.PagesByAddress.GetValueOrDefault(to.Address) : null;

    /// <summary>A term of this language, or null.</summary>
    public Term? Term(string slug) => index.Terms.GetValueOrDefault(slug);

    /// <summary>The topic of a slug, or null.</summary>
    public Topic? Topic(string slug) => index.Topics.GetValueOrDefault(slug);

    /// <summary>A contact of the clinic's country, or null.</summary>
    public Contact? Contact(string name) => Site.Settings.Contacts.FirstOrDefault(contact => contact.Name == name);

    /// <summary>A contact as a link, or as words alone; empty when there is none.</summary>
    public MarkupString ContactLink(string name) => new(Contact(name) switch
    {
        null => "",
        { Url: null } words => Html.Escaped(words.Text),
        var contact => $"<a href=\"{Html.Escaped(contact.Url)}\">{Html.Escaped(contact.Text)}</a>",
    });

    /// <summary>A day as an element.</summary>
    public MarkupString Time(DateOnly day) =>
        new($"<time datetime=\"{day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}\">{Html.Escaped(Words.Date(day))}</time>");

    /// <summary>What an article is about, in a word; empty when its author gave no type.</summary>
    public string TypeOf(Article article) => article.Type is { } type ? Words["type." + type.ToString().ToLowerInvariant()] : "";

    /// <summary>Whether this is the first mark of a footnote on the page: only that one carries the id.</summary>
    internal bool MarkFootnote(int number) => markedFootnotes.Add(number);

    /// <summary>The number of the next drawing on the page, from 1 on.</summary>
    internal int CountDrawing() => ++drawings;

    private string Own(Page page, string written, string part) => written.Length > 0 ? written : page switch
    {
        GlossaryPage => Words["glossary." + part],
        ReferencesPage => Words["references." + part],
        ClaimsPage => Words["claims." + part],
        SearchPage => Words["search." + part],
        AlphabetPage => Words["alphabet." + part],
        AppointmentPage => Words["appointment." + part],
        DiaryPage => Words["diary." + part],
        ThanksPage => Words["thanks." + part],
        NotFoundPage => Words["not-found." + part],
        HomePage => part == "title" ? Site.Settings.Name : Site.Settings.Description,
        _ => "",
    };
}

/// <summary>What is looked up again and again in the site's edition of one language.</summary>
internal sealed class EditionIndex(Edition edition)
{
    public Edition Edition { get; } = edition;

    public Words Words { get; } = Words.For(edition.Language);

    public FrozenDictionary<string, Term> Terms { get; } = edition.Terms.DistinctBy(term => term.Slug).ToFrozenDictionary(term => term.Slug);

    public FrozenDictionary<string, Topic> Topics { get; } = edition.Topics.DistinctBy(topic => topic.Slug).ToFrozenDictionary(topic => topic.Slug);
}
