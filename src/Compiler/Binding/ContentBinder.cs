using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Reflection;
using System.Text.RegularExpressions;
using Compiler.Model;
using Compiler.Syntax;
using Compiler.Text;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Block = Compiler.Model.Block;
using CodeBlock = Compiler.Model.CodeBlock;
using Footnote = Compiler.Model.Footnote;
using ListBlock = Compiler.Model.ListBlock;
using MarkdigBlock = Markdig.Syntax.Block;
using Table = Compiler.Model.Table;
using TableCell = Compiler.Model.TableCell;
using TableRow = Compiler.Model.TableRow;

namespace Compiler.Binding;

/// <summary>Turns one document's Markdown tree into content. Made anew for each page.</summary>
internal sealed partial class ContentBinder
{
    private static readonly FrozenDictionary<string, Func<BlockParts, AuthoredBlock>> AuthoredBlocks = FindAuthoredBlocks();

    // Ids that the theme gives to parts of a page, and how its numbered ids begin; a heading of the same words gets a number.
    private static readonly string[] ReservedIds =
    [
        "about-this-page", "articles-title", "content", "contents", "footnotes", "main", "main-content", "menu", "needs-title", "notes-title",
        "pages-without-sources", "references", "references-title", "related", "related-title", "search", "search-field", "site-search", "take-along",
        "top", "topics-title", "used-by-title",
    ];

    private static readonly string[] ReservedBeginnings = ["cite-", "drawing-", "letter-", "note-", "ref-", "term-"];

    private readonly Document document;
    private readonly MarkdownDocument tree;
    private readonly InlineBinder inlines;
    private readonly Facts facts;
    private readonly HashSet<string> ids = [.. ReservedIds];

    // Somebody who must call now is led nowhere else: no term is linked inside an emergency card.
    private bool isEmergency;

    public ContentBinder(Document document, InlineBinder inlines, Facts facts)
    {
        this.document = document;
        (tree, var unreadable) = Parser.ParseBody(document);
        if (unreadable is not null)
            facts.Add(unreadable);
        this.inlines = inlines;
        this.facts = facts;
    }

    /// <summary>The page's words.</summary>
    public ImmutableArray<Block> BindBody() => BindBlocks(tree.Where(block => block is not FootnoteGroup));

    /// <summary>The page's footnotes in order of number. Call after <see cref="BindBody"/>, so that citations are numbered as they are read.</summary>
    public ImmutableArray<Footnote> BindFootnotes() =>
    [
        .. tree.OfType<FootnoteGroup>().SelectMany(group => group.OfType<Markdig.Extensions.Footnotes.Footnote>())
            .Where(note => note.Order > 0).OrderBy(note => note.Order)
            // A note that ends in a list gets a paragraph from Markdig that holds nothing but its link back, which the theme writes.
            .Select(note => new Footnote(SpanOf(note), note.Order, [.. BindBlocks(note).Where(block => block is not Paragraph { Words: [] })])),
    ];

    private ImmutableArray<Block> BindBlocks(IEnumerable<MarkdigBlock> blocks)
    {
        var bound = ImmutableArray.CreateBuilder<Block>();
        foreach (var block in blocks)
            Bind(block, bound);
        return bound.DrainToImmutable();
    }

    private void Bind(MarkdigBlock block, ImmutableArray<Block>.Builder into)
    {
        switch (block)
        {
            case ParagraphBlock paragraph:
                into.Add(new Paragraph(SpanOf(paragraph), inlines.Bind(paragraph.Inline, linkTerms: !isEmergency), IsTight(paragraph)));
                break;
            case HeadingBlock heading:
                into.Add(BindHeading(heading));
                break;
            case Markdig.Syntax.ListBlock list:
                var first = int.TryParse(list.OrderedStart, out var start) ? start : 1;
                into.Add(new ListBlock(SpanOf(list), list.IsOrdered, first,
                    [.. list.OfType<ListItemBlock>().Select(item => new ListItem(SpanOf(item), BindBlocks(item)))]));
                break;
            case Markdig.Extensions.Tables.Table table:
                into.Add(BindTable(table, TakeCaption(into)));
                break;
            case QuoteBlock quote:
                into.Add(new Quote(SpanOf(quote), BindBlocks(quote)));
                break;
            case CustomContainer container:
                BindContainer(container, into);
                break;
            case FencedCodeBlock fence:
                into.Add(new CodeBlock(SpanOf(fence), string.IsNullOrEmpty(fence.Info) ? null : fence.Info, fence.Lines.ToString()));
                break;
            case Markdig.Syntax.CodeBlock code:
                into.Add(new CodeBlock(SpanOf(code), null, code.Lines.ToString()));
                break;
            case ThematicBreakBlock rule:
                into.Add(new ThematicBreak(SpanOf(rule)));
                break;
            case HtmlBlock html:
                facts.Add(new RawHtml(Place(FirstLine(SpanOf(html)))));
                break;
            case LinkReferenceDefinitionGroup or BlankLineBlock or FootnoteGroup:
                break;
            case ContainerBlock other:
                into.AddRange(BindBlocks(other));
                break;
            case LeafBlock { Inline: { } words } leaf:
                into.Add(new Paragraph(SpanOf(leaf), inlines.Bind(words, linkTerms: !isEmergency), Tight: false));
                break;
        }
    }

    private Heading BindHeading(HeadingBlock heading)
    {
        if (heading.Level == 2)
            inlines.StartSection();
        var words = inlines.Bind(heading.Inline, linkTerms: false);
        string? written = null;
        if (words is [.., Words last] && ExplicitId().Match(last.Value) is { Success: true } match)
        {
            written = match.Groups[1].Value;
            words = words.SetItem(words.Length - 1, last with { Value = last.Value[..match.Index] });
        }

        var id = written ?? Slug.Of(Prose.PlainText(words));
        return new Heading(SpanOf(heading), heading.Level, Unique(id.Length == 0 ? "section" : id), words);
    }

    private Table BindTable(Markdig.Extensions.Tables.Table table, Paragraph? caption)
    {
        var rows = table.OfType<Markdig.Extensions.Tables.TableRow>().Select(BindRow).ToArray();
        ImmutableArray<Alignment> columns =
        [
            .. table.ColumnDefinitions.Select(column => column.Alignment switch
            {
                TableColumnAlign.Center => Alignment.Center,
                TableColumnAlign.Right => Alignment.End,
                _ => Alignment.Start,
            }),
        ];
        return new Table(SpanOf(table), caption, rows[0], [.. rows.Skip(1)], columns);
    }

    // Markdig fills short rows with cells that stand nowhere; the author did not write them.
    private TableRow BindRow(Markdig.Extensions.Tables.TableRow row) => new(WithOuterPipes(SpanOf(row)),
    [
        .. row.OfType<Markdig.Extensions.Tables.TableCell>().Where(cell => !cell.Span.IsEmpty || cell.Count > 0).Select(cell => new TableCell(
            SpanOf(cell), [.. cell.OfType<LeafBlock>().SelectMany(leaf => inlines.Bind(leaf.Inline, linkTerms: !isEmergency))])),
    ]);

    /// <summary>A row as it stands on its line; Markdig leaves out the pipes at both ends.</summary>
    private Span WithOuterPipes(Span row)
    {
        var text = document.Source.Text;
        var (start, end) = (row.Start, row.End);
        while (start > 0 && (text[start - 1] is '|' or ' '))
            start--;
        while (end < text.Length && (text[end] is '|' or ' '))
            end++;
        var written = text.AsSpan(start, end - start);
        return new Span(start + written.Length - written.TrimStart().Length, start + written.TrimEnd().Length);
    }

    /// <summary>A paragraph "Table: …" right before a table is its caption, as in Pandoc.</summary>
    private static Paragraph? TakeCaption(ImmutableArray<Block>.Builder into)
    {
        if (into.Count == 0 || into[^1] is not Paragraph { Words: [Words first, .. var rest] } paragraph)
            return null;
        if (!first.Value.StartsWith("Table:", StringComparison.Ordinal))
            return null;
        into.RemoveAt(into.Count - 1);
        return paragraph with { Words = [first with { Value = first.Value["Table:".Length..].TrimStart() }, .. rest] };
    }

    private void BindContainer(CustomContainer container, ImmutableArray<Block>.Builder into)
    {
        var name = (container.Info ?? "").ToLowerInvariant();
        var span = SpanOf(container);
        // A name with an entity or an escape does not stand in the source as it is read.
        var nameStart = document.Source.Text.IndexOf(container.Info ?? "", span.Start, span.Length, StringComparison.Ordinal);
        var nameSpan = nameStart < 0 || name.Length == 0 ? FirstLine(span) : new Span(nameStart, nameStart + name.Length);
        if (container.ClosingFencedCharCount == 0)
            facts.Add(new UnclosedBlock(Place(FirstLine(span)), name));
        var outer = isEmergency;
        isEmergency = outer || name == "emergency";
        var body = BindBlocks(container);
        isEmergency = outer;
        if (AuthoredBlocks.TryGetValue(name, out var make))
        {
            into.Add(make(new BlockParts(span, nameSpan, name, ReadAttributes(container.Arguments), body)));
            return;
        }

        facts.Add(new UnknownBlock(Place(nameSpan), name, Nearest.To(name, AuthoredBlocks.Keys), [.. AuthoredBlocks.Keys.Order(StringComparer.Ordinal)]));
        into.AddRange(body);
    }

    private static ImmutableDictionary<string, string> ReadAttributes(string? arguments) => Attribute().Matches(arguments ?? "")
        .DistinctBy(match => match.Groups[1].Value.ToLowerInvariant())
        .ToImmutableDictionary(match => match.Groups[1].Value.ToLowerInvariant(), match => match.Groups[2].Value.Trim('"'));

    private string Unique(string id)
    {
        var unique = ReservedBeginnings.Any(beginning => id.StartsWith(beginning, StringComparison.Ordinal)) ? "section-" + id : id;
        for (var (n, first) = (2, unique); !ids.Add(unique); n++)
            unique = $"{first}-{n}";
        return unique;
    }

    private static bool IsTight(ParagraphBlock paragraph) => paragraph.Parent is ListItemBlock { Parent: Markdig.Syntax.ListBlock { IsLoose: false } };

    private Span SpanOf(MarkdownObject block) => block.Span.IsEmpty
        ? new Span(document.BodySpan.Start, document.BodySpan.Start)
        : new Span(document.BodySpan.Start + block.Span.Start, Math.Min(document.BodySpan.Start + block.Span.End + 1, document.Source.Text.Length));

    private Span FirstLine(Span span)
    {
        var end = document.Source.Text.IndexOf('\n', span.Start, span.Length);
        return end < 0 ? span : new Span(span.Start, end);
    }

    private Location Place(Span span) => new(document.Source, span);

    private static FrozenDictionary<string, Func<BlockParts, AuthoredBlock>> FindAuthoredBlocks() => typeof(AuthoredBlock).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(AuthoredBlock)) && !type.IsAbstract)
        .Select(type => new { Names = type.GetCustomAttribute<BlockNameAttribute>()!.Names, Constructor = type.GetConstructor([typeof(BlockParts)])! })
        .SelectMany(block => block.Names.Select(name => new { Name = name, block.Constructor }))
        .ToFrozenDictionary(block => block.Name, block => (Func<BlockParts, AuthoredBlock>)(parts => (AuthoredBlock)block.Constructor.Invoke([parts])));

    [GeneratedRegex(@"\s*\{#([A-Za-z][\w-]*)\}\s*$")]
    private static partial Regex ExplicitId();

    [GeneratedRegex("""([A-Za-z][\w-]*)=("[^"]*"|[^\s"]+)""")]
    private static partial Regex Attribute();
}
