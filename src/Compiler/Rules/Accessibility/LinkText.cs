using System.Collections.Frozen;
using System.Collections.Immutable;
using Compiler.Diagnostics;
using Compiler.Model;

namespace Compiler.Rules;

/// <summary>A11Y004: a link whose words do not say where it leads.</summary>
public sealed class LinkText : Rule
{
    /// <inheritdoc/>
    public override string Code => "A11Y004";

    /// <inheritdoc/>
    public override Severity Severity => Severity.Error;

    // English, Spanish and Arabic: the languages of the theme.
    private static readonly FrozenSet<string> Empty = new[]
    {
        "click", "click here", "click this", "click this link", "click for more", "continue", "continue reading", "details",
        "find out more", "here", "learn more", "link", "more", "more details", "more here", "more info", "more information", "page",
        "read", "read here", "read more", "read more here", "read on", "see here", "see more", "tap here", "this", "this article",
        "this link", "this page", "this site", "this website", "view more", "website",
        "aquí", "clic aquí", "haz clic aquí", "haga clic aquí", "pulse aquí", "pincha aquí", "pinche aquí", "enlace", "este enlace", "esta página", "este artículo", "este sitio", "leer",
        "leer más", "lea más", "lee más", "más", "más información", "más detalles", "saber más", "ver más", "ver aquí", "continuar", "continuar leyendo", "seguir leyendo", "página", "sitio web", "detalles",
        "هنا", "اضغط هنا", "انقر هنا", "اضغط", "انقر", "اقرأ", "اقرأ المزيد", "المزيد", "المزيد من المعلومات", "لمزيد من المعلومات", "معلومات أكثر", "اعرف المزيد", "شاهد المزيد", "رابط", "الرابط", "هذا الرابط", "هذه الصفحة", "هذا الموقع", "هذا المقال", "تفاصيل", "التفاصيل", "متابعة القراءة",
    }.ToFrozenSet();

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Site site) => site.Pages.SelectMany(page =>
    {
        var links = page.All<Link>().Select(link => new Spoken(link, SpokenText(link.Body))).ToArray();
        return WordsThatSayNothing(page, links).Concat(WordsForTwoPlaces(page, links));
    });

    private static IEnumerable<Finding> WordsThatSayNothing(Page page, Spoken[] links) =>
        from link in links
        where link.Text.Length == 0 || Empty.Contains(link.Text)
        let fault = link.Text.Length == 0 ? "the link has no words" : $"`{link.Text}` does not say where the link leads"
        select new Finding(page.Locate(link.Link.Span), fault,
            "Use words that make sense alone, such as the title of the page: screen readers list the links of a page without the text around them.");

    private static IEnumerable<Finding> WordsForTwoPlaces(Page page, Spoken[] links) =>
        from same in links.Where(link => link.Text.Length > 0 && !Empty.Contains(link.Text)).GroupBy(link => link.Text)
        let first = same.First()
        from link in same
        where PlaceOf(page, link.Link) is { } place && PlaceOf(page, first.Link) is { } before && place != before
        select new Finding(page.Locate(link.Link.Span), $"`{link.Text}` leads to two places on this page",
            "Say in each link what is different about its place.")
        {
            Severity = Diagnostics.Severity.Warning,
            Related = [new Related(page.Locate(first.Link.Span), "the same words lead elsewhere")],
        };

    private static Destination? PlaceOf(Page page, Link link) => link.To switch
    {
        Destination.Broken => null,
        Destination.Internal { Address: "" } here => here with { Address = page.Address },
        _ => link.To,
    };

    /// <summary>What a screen reader says: a picture's words stand for it.</summary>
    private static string SpokenText(ImmutableArray<Inline> body)
    {
        var pictures = Prose.InlinesOf(body).OfType<Picture>().Select(picture => picture.Alt);
        var words = string.Join(' ', pictures.Prepend(Prose.PlainText(body)));
        return string.Join(' ', words.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            .Trim(' ', '.', '…', ':', '!', '»', '→', '>');
    }

    private sealed record Spoken(Link Link, string Text);
}
