using System.Collections.Immutable;
using Compiler.Text;

namespace Compiler.Model;

/// <summary>One sentence of a page, and the citations that cover what it claims: its own, and those of the block or lead-in it belongs to.</summary>
public sealed record Statement(Page Page, RunningText Text, Span Sentence, ImmutableArray<CitationItem> Citations)
{
    /// <summary>Whether anything is cited for it.</summary>
    public bool IsCited => !Citations.IsEmpty;

    /// <summary>The words, for the recogniser of claims.</summary>
    public string Words => field ??= Text.Text[Sentence.Start..Sentence.End];

    /// <summary>The words for people: without the marks that stand for citations and for what the site fills in.</summary>
    public string ReadableWords => Readable(Words);

    /// <summary>The place of the whole sentence.</summary>
    public Location At => Locate(new Span(0, Sentence.Length));

    /// <summary>The claims in it. A percentage is one in any language; the other forms are known for English alone.</summary>
    public ImmutableArray<Claim> Claims => field.IsDefault
        ? field = Page.IsEnglish ? Compiler.Text.Claims.In(Words) : Compiler.Text.Claims.PercentagesIn(Words)
        : field;

    /// <summary>The place of a stretch of the words.</summary>
    public Location Locate(Span words) => Page.Locate(Text.SourceOf(new Span(Sentence.Start + words.Start, Sentence.Start + words.End)));

    /// <summary>
    /// Every sentence of a page that may hold a claim. A story tells one life and a caption only names what it stands under: neither
    /// claims. A care card's list is in the words of redflags.yml.
    /// </summary>
    public static IEnumerable<Statement> Of(Page page) => Of(page, [.. page.Body, .. page.Footnotes], []);

    /// <summary>Everything that a block cites.</summary>
    public static ImmutableArray<CitationItem> CitationsOf(Block block) =>
        [.. Prose.BlocksOf(block).SelectMany(inner => Prose.InlinesOf(inner.Inlines)).OfType<Citation>().SelectMany(citation => citation.Items)];

    /// <summary>Whether a block cites anything.</summary>
    public static bool Cites(Block block) => !CitationsOf(block).IsEmpty;

    /// <summary>Words for people: without marks, and without the space that a mark leaves before a full stop.</summary>
    public static string Readable(string words) =>
        string.Join(' ', words.Replace(Sentences.Mark, ' ').Split(' ', StringSplitOptions.RemoveEmptyEntries)).Replace(" .", ".").Replace(" ,", ",");

    private static IEnumerable<Statement> Of(Page page, ImmutableArray<Block> blocks, ImmutableArray<CitationItem> cover) =>
        blocks.SelectMany((block, i) => Of(page, block, i == 0 ? null : blocks[i - 1], cover));

    private static IEnumerable<Statement> Of(Page page, Block block, Block? before, ImmutableArray<CitationItem> cover) => block switch
    {
        Story or Figure => [],
        CareCard card => Of(page, [.. card.Advice.Where(advice => advice is not ListBlock)], cover),
        Risk risk => Of(page, risk.Children, [.. cover, .. risk.Introduction.SelectMany(inner => CitationsOf(inner))]),
        Timeline timeline => OfTimeline(page, timeline, before, cover),
        Table table => OfTable(page, table, cover),
        // The sentence that ends in a colon goes on in the list.
        ListBlock list => Of(page, list.Children, before is Paragraph && EndsInColon(before) ? [.. cover, .. CitationsOf(before)] : cover),
        _ => OfWords(page, block, cover).Concat(Of(page, block.Children, cover)),
    };

    private static IEnumerable<Statement> OfTimeline(Page page, Timeline timeline, Block? before, ImmutableArray<CitationItem> cover)
    {
        ImmutableArray<CitationItem> introduced =
        [
            .. cover, .. timeline.Children.TakeWhile(block => block is not ListBlock).SelectMany(inner => CitationsOf(inner)), .. before is Paragraph ? CitationsOf(before) : [],
        ];
        return timeline.Children.SelectMany(block => block is ListBlock list
            ? list.Items.SelectMany(item => Of(page, item.Body, [.. introduced, .. CitationsOf(item)]))
            : Of(page, [block], introduced));
    }

    private static IEnumerable<Statement> OfTable(Page page, Table table, ImmutableArray<CitationItem> cover)
    {
        ImmutableArray<CitationItem> cited = table.Caption is null ? cover : [.. cover, .. CitationsOf(table.Caption)];
        return table.Rows.SelectMany(row => Of(page, row.Children, [.. cited, .. CitationsOf(row)]));
    }

    private static IEnumerable<Statement> OfWords(Page page, Block block, ImmutableArray<CitationItem> cover) => block.Inlines.IsEmpty
        ? []
        : block.Running.Sentences.Select(sentence => new Statement(page, block.Running, sentence, [.. block.Running.CitationsIn(sentence), .. cover]));

    private static bool EndsInColon(Block block) => block.Running.Text.Contains(':') && Prose.PlainText(block.Inlines).TrimEnd().EndsWith(':');
}
