using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Compiler.Binding;
using Compiler.Model;
using Theme;
using Words = Theme.Words;

namespace Cli.Outputs.Searching;

/// <summary>
/// What the search page knows before it asks the index of the full text: titles, headings, the glossary's names, patients' words for warning
/// signs. One file a language. Its name does not change with its content: every page names it, and a new heading must not change every page.
/// </summary>
internal static class SearchData
{
    /// <summary>Where the files lie on the site.</summary>
    public const string Folder = "/search-data/";

    // A large library must not cost every reader its whole table of contents: beyond these many characters articles lose their headings, then
    // their place here, and are found by the full text alone.
    private const int CeilingOfHeadings = 40_000;
    private const int Ceiling = 80_000;

    // Between rows: JSON writes the end of a line as two letters.
    private const char Row = '~';

    private static readonly Urgency[] ByUrgency = [Urgency.Crisis, Urgency.Emergency, Urgency.Urgent];

    /// <summary>A file an edition.</summary>
    public static IEnumerable<OutputFile> Of(Site site, BaseAddress home) =>
        site.Editions.Select(edition => new OutputFile(OutputFile.PathOf($"{Folder}{edition.Language}.json"), Write(edition)));

    private static byte[] Write(Edition edition)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            var language = SearchLanguage.For(edition.Language);
            var pages = PagesOf(edition);
            var sense = new Sense(language);
            var onPages = WordOnPages.In(pages);
            var headings = new Headings(pages, sense, onPages);
            var terms = LeanTerm.All(edition, sense);
            var words = SearchWords.Of(edition, pages, onPages, headings, terms, language);
            json.WriteStartObject();
            Say(json, edition);
            Topics(json, edition);
            Language(json, language);
            json.WriteString("signs", Signs(pages, edition));
            json.WriteString("terms", Terms(terms, pages));
            json.WriteString("pages", Pages(pages, headings, edition));
            json.WriteString("words", words.Frequent);
            json.WriteStartArray("known");
            json.WriteNumberValue(words.Known.Size);
            json.WriteNumberValue(words.Known.Salt);
            json.WriteStringValue(words.Known.Letters);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    // The pages about the site are found by the full text.
    private static ImmutableArray<Page> PagesOf(Edition edition) =>
    [
        .. edition.Topics.SelectMany(topic => (IEnumerable<Page>)[.. topic.Index is { } index ? (Page[])[index] : [], .. topic.Articles]),
        .. edition.Guides,
    ];

    /// <summary>The names of topics in order, then of the pages about the site, then of the guides, then of the glossary.</summary>
    private static void Topics(Utf8JsonWriter json, Edition edition)
    {
        var words = Words.For(edition.Language);
        List(json, "topics", [.. edition.Topics.Select(PageContext.TitleOf), words["search.group-about"], words["search.group-guides"], words["search.group-glossary"]]);
        List(json, "types", ["", .. Enum.GetValues<ArticleType>().Select(type => words["type." + type.ToString().ToLowerInvariant()])]);
        json.WriteString("glossary", edition.The<GlossaryPage>()?.Address ?? edition.Root + "glossary/");
    }

    private static void Say(Utf8JsonWriter json, Edition edition)
    {
        var words = Words.For(edition.Language);
        json.WriteStartObject("say");
        json.WriteString("suggestions", words["search.suggestions"]);
        json.WriteStartObject("count");
        foreach (var (form, text) in words.Forms("search.suggestion-count").OrderBy(pair => pair.Key, StringComparer.Ordinal))
            json.WriteString(form, text);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Language(Utf8JsonWriter json, SearchLanguage language)
    {
        json.WriteStartObject("language");
        json.WriteString("stop", language.Stop);
        json.WriteString("light", language.Light);
        json.WriteString("not", language.Not);
        json.WriteString("asks", language.Asks);
        json.WriteString("subject", language.Subject);
        json.WriteString("same", string.Join(Row, language.Same));
        json.WriteString("help", string.Join(Row, language.Help));
        json.WriteEndObject();
    }

    /// <summary>
    /// A block for pages of one topic in one folder: the topic's number and the folder, then a row a page with its own name in the folder, title, type
    /// and words of headings.
    /// </summary>
    private static string Pages(ImmutableArray<Page> pages, Headings headings, Edition edition)
    {
        var written = 0;
        var rows = new StringBuilder();
        var block = "";
        foreach (var page in pages.TakeWhile(_ => written < Ceiling))
        {
            var own = written < CeilingOfHeadings ? headings[page] : "";
            written += page.Address.Length + page.Title.Length + own.Length;
            var folder = page is TopicPage ? page.Address : page.Address[..(page.Address.TrimEnd('/').LastIndexOf('/') + 1)];
            var heading = string.Create(CultureInfo.InvariantCulture, $"{TopicOf(page, edition)};{folder}");
            if (heading != block)
                rows.Append(rows.Length > 0 ? $"{Row}{Row}" : "").Append(heading);
            block = heading;
            var type = page is Article { Type: { } known } ? ((int)known + 1).ToString(CultureInfo.InvariantCulture) : "";
            rows.Append(Row).Append(string.Join(';', page.Address[folder.Length..].TrimEnd('/'), page.Title.Replace(';', ','), type, own).TrimEnd(';'));
        }

        return rows.ToString();
    }

    private static int TopicOf(Page page, Edition edition)
    {
        if (page is GuidePage)
            return edition.Topics.Length + 1;
        var slug = page switch { Article article => article.Topic, TopicPage topic => topic.Topic, _ => null };
        var place = edition.Topics.IndexOf(edition.Topics.FirstOrDefault(topic => topic.Slug == slug)!);
        return place < 0 ? edition.Topics.Length : place;
    }

    /// <summary>
    /// A block for the terms that no page is about, then one for each page's terms. A term's row has its names and, where the first does not tell it, its address;
    /// other names are only compared, so their capitals are not kept.
    /// </summary>
    private static string Terms(ImmutableArray<LeanTerm> terms, ImmutableArray<Page> pages)
    {
        var byHome = terms.ToLookup(term => term.Home is null ? -1 : pages.IndexOf(term.Home));
        return string.Join($"{Row}{Row}", Enumerable.Range(-1, pages.Length + 1).Select(home => string.Join(Row, byHome[home].Select(TermRow)))).TrimEnd(Row);
    }

    private static string TermRow(LeanTerm lean) =>
        string.Join('|', [lean.Term.Name, .. lean.Also.Select(name => name.ToLowerInvariant())]) + (lean.Term.Slug == Slug.Of(lean.Term.Name) ? "" : ";" + lean.Term.Slug);

    /// <summary>A row a sign, in the order of their file: urgency (the most urgent lowest), the page that helps, patients' words.</summary>
    private static string Signs(ImmutableArray<Page> pages, Edition edition) => string.Join(Row, edition.RedFlags
        .Select(sign => new { sign, help = SignHome.Of(sign, edition) }).Where(pair => pair.help is not null)
        .Select(pair => string.Create(CultureInfo.InvariantCulture, $"{Array.IndexOf(ByUrgency, pair.sign.Urgency)};{pages.IndexOf(pair.help!)};{string.Join('|', pair.sign.Patients)}")));

    private static void List(Utf8JsonWriter json, string name, ImmutableArray<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }
}
