using System.Collections.Immutable;
using Compiler.Model;
using Compiler.Syntax;
using Compiler.Text;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Inline = Compiler.Model.Inline;
using MarkdigInline = Markdig.Syntax.Inlines.Inline;

namespace Compiler.Binding;

/// <summary>
/// Turns running text into content: resolves citations, terms, links and placeholders.
/// Made anew for each page; texts must be bound in the order in which they are read.
/// </summary>
internal sealed class InlineBinder(Document document, SourcePath path, Scope scope, Facts facts)
{
    private readonly TermLinker terms = new(path, scope);
    private readonly Dictionary<string, int> numbers = [];
    private readonly Dictionary<string, int> uses = [];

    /// <summary>The works cited so far, in order of first use.</summary>
    public ImmutableArray<BibliographyEntry> Bibliography => numbers.Count == 0 ? [] :
        [.. numbers.OrderBy(pair => pair.Value).Select(pair => new BibliographyEntry(pair.Value, scope.References[pair.Key], uses[pair.Key]))];

    /// <summary>The slugs of the terms linked so far, in order of first use.</summary>
    public ImmutableArray<string> TermsUsed => terms.TermsUsed;

    /// <summary>Every mention of a term so far, linked or not, in order.</summary>
    public ImmutableArray<TermMention> TermMentions => terms.Mentions;

    /// <summary>A heading of level 2 begins a section.</summary>
    public void StartSection() => terms.StartSection();

    /// <summary>Binds the text of one block.</summary>
    public ImmutableArray<Inline> Bind(ContainerInline? container, bool linkTerms) => terms.Read(Bind(container), linkTerms);

    private ImmutableArray<Inline> Bind(ContainerInline? container)
    {
        var bound = ImmutableArray.CreateBuilder<Inline>();
        foreach (var inline in container ?? [])
            Bind(inline, bound);
        return Merge(bound);
    }

    private void Bind(MarkdigInline inline, ImmutableArray<Inline>.Builder into)
    {
        var span = SpanOf(inline);
        switch (inline)
        {
            case LiteralInline literal:
                into.Add(BindWords(literal.Content.ToString(), span));
                break;
            case HtmlEntityInline entity:
                into.Add(new Words(span, entity.Transcoded.ToString()));
                break;
            case CodeInline code:
                into.Add(new Code(span, code.Content));
                break;
            case LineBreakInline line:
                into.Add(new LineBreak(span, line.IsHard));
                break;
            case EmphasisInline emphasis:
                into.Add(new Emphasis(span, emphasis.DelimiterCount >= 2, Bind(emphasis)));
                break;
            case CitationInline citation:
                into.Add(new Citation(span, [.. citation.Parts.Select(BindCitation)]));
                break;
            case PlaceholderInline placeholder:
                into.Add(scope.Fill(path, span, placeholder.Name, placeholder.Argument));
                break;
            case AutolinkInline autolink:
                var url = autolink.IsEmail ? "mailto:" + autolink.Url : autolink.Url;
                into.Add(new Link(span, [new Words(span, autolink.Url)], scope.Resolve(path, url)));
                break;
            case LinkInline { IsImage: true } image:
                into.Add(BindPicture(image, span));
                break;
            case LinkInline link:
                into.Add(BindLink(link, span));
                break;
            case FootnoteLink { IsBackLink: false } mark:
                into.Add(new FootnoteMark(span, mark.Footnote.Order));
                break;
            case HtmlInline:
                facts.Add(new RawHtml(new Location(document.Source, span)));
                break;
            case ContainerInline other:
                foreach (var child in other)
                    Bind(child, into);
                break;
        }
    }

    /// <summary>Markdig trims the words of a table's cell and leaves their span as wide as the cell.</summary>
    private Words BindWords(string value, Span span)
    {
        var written = document.Source.Text.AsSpan(span.Start, span.Length);
        var leading = written.Length - written.TrimStart().Length;
        var start = span.Start + leading;
        return new Words(written.Trim().SequenceEqual(value) ? new Span(start, start + value.Length) : span, value);
    }

    private CitationItem BindCitation(CitationPart part)
    {
        var span = new Span(document.BodySpan.Start + part.Span.Start, document.BodySpan.Start + part.Span.End);
        if (!scope.References.TryGetValue(part.Key, out var reference))
            return new CitationItem(span, part.Key, part.Locator, null, 0, 0);
        if (!numbers.TryGetValue(part.Key, out var number))
            numbers[part.Key] = number = numbers.Count + 1;
        var use = uses[part.Key] = uses.GetValueOrDefault(part.Key) + 1;
        return new CitationItem(span, part.Key, part.Locator, reference, number, use);
    }

    private Picture BindPicture(LinkInline image, Span span)
    {
        var written = image.Url ?? "";
        var target = SourcePath.Resolve(path.Path, Uri.UnescapeDataString(written)) is { } resolved ? scope.Images.GetValueOrDefault(resolved) : null;
        return new Picture(span, written, Prose.PlainText(Bind(image)), target) { WrittenAt = DestinationOf(image, span) };
    }

    private Inline BindLink(LinkInline link, Span span)
    {
        var body = Bind(link);
        var url = link.Url ?? "";
        if (!url.StartsWith("term:", StringComparison.Ordinal))
            return new Link(span, body, scope.Resolve(path, url)) { WrittenAt = DestinationOf(link, span) };

        var slug = url["term:".Length..];
        return new TermUse(span, slug, body, scope.Terms.GetValueOrDefault((path.Language, slug)), Automatic: false) { WrittenAt = DestinationOf(link, span) };
    }

    /// <summary>Joins words that the parser split at punctuation, so that terms and rules see whole phrases.</summary>
    private static ImmutableArray<Inline> Merge(ImmutableArray<Inline>.Builder bound)
    {
        var merged = ImmutableArray.CreateBuilder<Inline>(bound.Count);
        foreach (var inline in bound)
        {
            if (inline is Words words && merged.Count > 0 && merged[^1] is Words before && IsExact(words) && IsExact(before) && before.Span.End == words.Span.Start)
                merged[^1] = new Words(new Span(before.Span.Start, words.Span.End), before.Value + words.Value);
            else
                merged.Add(inline);
        }

        return merged.DrainToImmutable();
    }

    /// <summary>Whether each code unit stands in the source as it is read: false for entities and escapes.</summary>
    private static bool IsExact(Words words) => words.Span.Length == words.Value.Length;

    /// <summary>A reference link's destination stands in its definition, not here.</summary>
    private Span DestinationOf(LinkInline link, Span whole) => link.Reference is not null || link.UrlSpan.IsEmpty
        ? whole
        : new Span(document.BodySpan.Start + link.UrlSpan.Start, document.BodySpan.Start + link.UrlSpan.End + 1);

    private Span SpanOf(MarkdownObject inline) => inline.Span.IsEmpty
        ? new Span(document.BodySpan.Start, document.BodySpan.Start)
        : new Span(document.BodySpan.Start + inline.Span.Start, document.BodySpan.Start + inline.Span.End + 1);
}
