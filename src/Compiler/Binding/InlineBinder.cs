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
/// Turns running text into content: resolves citations, terms, links and placeholders, and links the first mention of each term.
/// Made anew for each page; texts must be bound in the order in which they are read.
/// </summary>
internal sealed class InlineBinder(Document document, SourcePath path, Scope scope, Facts facts)
{
    private readonly TermMatcher? matcher = scope.Matchers.GetValueOrDefault(path.Language);
    private readonly Dictionary<string, int> numbers = [];
    private readonly Dictionary<string, int> uses = [];
    private readonly HashSet<string> linkedHere = [];
    private readonly List<string> termsUsed = [];

    /// <summary>The works cited so far, in order of first use.</summary>
    public ImmutableArray<BibliographyEntry> Bibliography =>
        [.. numbers.OrderBy(pair => pair.Value).Select(pair => new BibliographyEntry(pair.Value, scope.References[pair.Key], uses[pair.Key]))];

    /// <summary>The slugs of the terms linked so far, in order of first use.</summary>
    public ImmutableArray<string> TermsUsed => [.. termsUsed];

    /// <summary>A heading of level 2 begins a section: where the site wishes it, terms are linked there anew.</summary>
    public void StartSection()
    {
        if (scope.Settings.FirstMention == FirstMention.Section)
            linkedHere.Clear();
    }

    /// <summary>Binds the text of one block.</summary>
    public ImmutableArray<Inline> Bind(ContainerInline? container, bool linkTerms)
    {
        var bound = ImmutableArray.CreateBuilder<Inline>();
        foreach (var inline in container ?? [])
            Bind(inline, linkTerms, bound);
        return Merge(bound, linkTerms);
    }

    private void Bind(MarkdigInline inline, bool linkTerms, ImmutableArray<Inline>.Builder into)
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
                into.Add(new Emphasis(span, emphasis.DelimiterCount >= 2, Bind(emphasis, linkTerms)));
                break;
            case CitationInline citation:
                into.Add(new Citation(span, [.. citation.Parts.Select(BindCitation)]));
                break;
            case PlaceholderInline placeholder:
                into.Add(BindPlaceholder(placeholder, span));
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
                    Bind(child, linkTerms, into);
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

    private Inline BindPlaceholder(PlaceholderInline placeholder, Span span)
    {
        if (placeholder is { Name: "flag", Argument: { } id })
            return new FlagUse(span, id, scope.RedFlags.GetValueOrDefault(path.Language, []).FirstOrDefault(flag => flag.Id == id));
        var name = placeholder.Argument is null ? placeholder.Name : $"{placeholder.Name}:{placeholder.Argument}";
        return new ContactUse(span, name, scope.Settings.Contacts.FirstOrDefault(contact => contact.Name == name));
    }

    private Picture BindPicture(LinkInline image, Span span)
    {
        var written = image.Url ?? "";
        var target = SourcePath.Resolve(path.Path, Uri.UnescapeDataString(written)) is { } resolved ? scope.Images.GetValueOrDefault(resolved) : null;
        return new Picture(span, written, Prose.PlainText(Bind(image, linkTerms: false)), target) { WrittenAt = DestinationOf(image, span) };
    }

    private Inline BindLink(LinkInline link, Span span)
    {
        var body = Bind(link, linkTerms: false);
        var url = link.Url ?? "";
        if (!url.StartsWith("term:", StringComparison.Ordinal))
            return new Link(span, body, scope.Resolve(path, url)) { WrittenAt = DestinationOf(link, span) };

        var slug = url["term:".Length..];
        var term = scope.Terms.GetValueOrDefault((path.Language, slug));
        if (term is not null)
            Record(term);
        return new TermUse(span, slug, body, term, Automatic: false) { WrittenAt = DestinationOf(link, span) };
    }

    /// <summary>Joins words that the parser split at punctuation, so that terms and rules see whole phrases, and links terms in them.</summary>
    private ImmutableArray<Inline> Merge(ImmutableArray<Inline>.Builder bound, bool linkTerms)
    {
        var merged = ImmutableArray.CreateBuilder<Inline>(bound.Count);
        foreach (var inline in bound)
        {
            if (inline is Words words && merged.Count > 0 && merged[^1] is Words before && IsExact(words) && IsExact(before) && before.Span.End == words.Span.Start)
                merged[^1] = new Words(new Span(before.Span.Start, words.Span.End), before.Value + words.Value);
            else
                merged.Add(inline);
        }

        if (!linkTerms || matcher is null)
            return merged.ToImmutable();
        var linked = ImmutableArray.CreateBuilder<Inline>(merged.Count);
        foreach (var inline in merged)
        {
            if (inline is Words words && IsExact(words))
                LinkTerms(words, linked);
            else
                linked.Add(inline);
        }

        return linked.ToImmutable();
    }

    private void LinkTerms(Words words, ImmutableArray<Inline>.Builder into)
    {
        var done = 0;
        foreach (var match in matcher!.Find(words.Value))
        {
            var isOwnPage = path.Kind == SourceKind.Term && match.Term.Slug == path.Slug;
            if (isOwnPage || linkedHere.Contains(match.Term.Slug))
                continue;
            Record(match.Term);
            if (match.Start > done)
                into.Add(Part(words, done, match.Start));
            var mention = Part(words, match.Start, match.End);
            into.Add(new TermUse(mention.Span, match.Term.Slug, [mention], match.Term, Automatic: true));
            done = match.End;
        }

        if (done < words.Value.Length)
            into.Add(done == 0 ? words : Part(words, done, words.Value.Length));
    }

    private void Record(Term term)
    {
        linkedHere.Add(term.Slug);
        if (!termsUsed.Contains(term.Slug))
            termsUsed.Add(term.Slug);
    }

    private static Words Part(Words words, int start, int end) =>
        new(new Span(words.Span.Start + start, words.Span.Start + end), words.Value[start..end]);

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
