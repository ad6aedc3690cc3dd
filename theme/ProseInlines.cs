using System.Globalization;
using Compiler.Model;
using PlainWords = Compiler.Model.Words;

namespace Theme;

// Running text inside blocks.
public sealed partial class Prose
{
    private bool insideLink;

    private void Write(IReadOnlyList<Inline> inlines)
    {
        for (var i = 0; i < inlines.Count; i++)
        {
            // A citation belongs to the word before it: "months [1]" would break over the line and read as a word of its own.
            var beforeCitation = i + 1 < inlines.Count && inlines[i + 1] is Citation;
            if (beforeCitation && inlines[i] is PlainWords words)
                html.Escape(words.Value.TrimEnd(' '));
            else if (!beforeCitation || inlines[i] is not LineBreak)
                Write(inlines[i]);
        }
    }

    private void Write(Inline inline)
    {
        switch (inline)
        {
            case PlainWords words:
                html.Escape(words.Value);
                break;
            case Emphasis emphasis:
                html.Append(emphasis.Strong ? "<strong>" : "<em>");
                Write(emphasis.Body);
                html.Append(emphasis.Strong ? "</strong>" : "</em>");
                break;
            case Code code:
                html.Append("<code>").Escape(code.Value).Append("</code>");
                break;
            case LineBreak line:
                html.Append(line.Hard ? "<br>\n" : "\n");
                break;
            case Link link:
                WriteLink(Here.Href(link.To), link.To is Destination.External { Url: var url } && IsWeb(url) ? " rel=\"noopener\"" : "", link.Body);
                break;
            case Picture picture:
                Write(picture);
                break;
            case Citation citation:
                Write(citation);
                break;
            case TermUse use:
                WriteTerm(use);
                break;
            case ContactUse { Value: { } contact } use:
                WriteLink(contact.Url, "", [new PlainWords(use.Span, contact.Text)]);
                break;
            case FlagUse { Target: { } flag }:
                html.Escape(flag.Says);
                break;
            case FootnoteMark mark:
                Write(mark);
                break;
            default:
                Write(inline.Children);
                break;
        }
    }

    private static bool IsWeb(string url) => url.StartsWith("http", StringComparison.OrdinalIgnoreCase);

    private void WriteTerm(TermUse use)
    {
        if (use.Target is not { } term)
            Write(use.Body);
        else
            WriteLink(Here.Href(term.Address), " class=\"term\"", use.Body);
    }

    // A link inside a link is not HTML: the outer one wins.
    private void WriteLink(string? href, string attributes, IReadOnlyList<Inline> body)
    {
        if (href is null || insideLink)
        {
            Write(body);
            return;
        }

        insideLink = true;
        html.Append("<a href=\"").Escape(href).Append('"').Append(attributes).Append('>');
        Write(body);
        html.Append("</a>");
        insideLink = false;
    }

    private void Write(Picture picture)
    {
        if (picture.Target is not { } image)
            return;
        if (image.Drawing is { } drawing)
        {
            Write(drawing, picture.Alt);
            return;
        }

        html.Append("<img src=\"").Escape(Here.Href(image.Address)).Append("\" alt=\"").Escape(picture.Alt).Append('"');
        if (image is { Width: { } width, Height: { } height })
            html.Append(CultureInfo.InvariantCulture, $" width=\"{width}\" height=\"{height}\"");
        html.Append(" loading=\"lazy\" decoding=\"async\">");
    }

    private void Write(Citation citation)
    {
        var cited = citation.Items.Where(item => item.Target is not null).ToArray();
        if (cited.Length == 0)
            return;

        html.Append("<sup class=\"cite\">[");
        for (var i = 0; i < cited.Length; i++)
        {
            var (number, use, locator) = (cited[i].Number, cited[i].Use, cited[i].Locator);
            var label = locator is null
                ? Here.Words.Fill("citation.label", ("number", number))
                : Here.Words.Fill("citation.label-locator", ("number", number), ("locator", locator));
            html.Append(i > 0 ? ", " : "");
            html.Append(CultureInfo.InvariantCulture, $"<a id=\"cite-{number}-{use}\" href=\"#ref-{number}\" aria-label=\"").Escape(label);
            if (locator is not null)
                html.Append("\" title=\"").Escape(locator);
            html.Append(CultureInfo.InvariantCulture, $"\">{number}</a>");
        }

        html.Append("]</sup>");
        foreach (var verdict in cited.Select(item => item.Target!.Refutation).OfType<Verdict>().Distinct())
            html.Append(" <span class=\"cite-notice\">").Escape(Here.Words["citation." + verdict.Name()]).Append("</span>");
    }

    private void Write(FootnoteMark mark)
    {
        html.Append("<sup class=\"cite\"><a");
        if (Here.MarkFootnote(mark.Number))
            html.Append(CultureInfo.InvariantCulture, $" id=\"note-use-{mark.Number}\"");
        html.Append(CultureInfo.InvariantCulture, $" href=\"#note-{mark.Number}\" aria-label=\"");
        html.Escape(Here.Words.Fill("footnotes.mark", ("number", mark.Number)));
        html.Append(CultureInfo.InvariantCulture, $"\">*{mark.Number}</a></sup>");
    }
}
