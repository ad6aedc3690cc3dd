using System.Collections.Immutable;
using Compiler.Model;
using Compiler.Text;

namespace Compiler.Rules;

/// <summary>One sentence of a page, and whether a citation covers what it claims.</summary>
internal sealed record Statement(Page Page, RunningText Text, Span Sentence, bool IsCited)
{
    /// <summary>The words, for the recogniser of claims.</summary>
    public string Words => Text.Text[Sentence.Start..Sentence.End];

    /// <summary>The place of a stretch of the words.</summary>
    public Location Locate(Span words) => Page.Locate(Text.SourceOf(new Span(Sentence.Start + words.Start, Sentence.Start + words.End)));

    /// <summary>
    /// Every sentence of a page that may hold a claim. A story tells one life and a caption only names what it stands under: neither
    /// claims. A care card's list is in the words of redflags.yml.
    /// </summary>
    public static IEnumerable<Statement> Of(Page page) => Of(page, [.. page.Body, .. page.Footnotes], isCovered: false);

    /// <summary>Whether a block cites anything.</summary>
    public static bool Cites(Block block) =>
        Prose.BlocksOf(block).SelectMany(inner => Prose.InlinesOf(inner.Inlines)).Any(inline => inline is Citation);

    private static IEnumerable<Statement> Of(Page page, ImmutableArray<Block> blocks, bool isCovered) =>
        blocks.SelectMany((block, i) => Of(page, block, i == 0 ? null : blocks[i - 1], isCovered));

    private static IEnumerable<Statement> Of(Page page, Block block, Block? before, bool isCovered) => block switch
    {
        Story or Figure => [],
        CareCard card => Of(page, [.. card.Advice.Where(advice => advice is not ListBlock)], isCovered),
        Risk risk => Of(page, risk.Children, isCovered || risk.Introduction.Any(Cites)),
        Timeline timeline => OfTimeline(page, timeline, before, isCovered),
        Table table => OfTable(page, table, isCovered),
        // The sentence that ends in a colon goes on in the list.
        ListBlock list => Of(page, list.Children, isCovered || (before is Paragraph && EndsInColon(before) && Cites(before))),
        _ => OfWords(page, block.Inlines, isCovered).Concat(Of(page, block.Children, isCovered)),
    };

    private static IEnumerable<Statement> OfTimeline(Page page, Timeline timeline, Block? before, bool isCovered)
    {
        var isIntroduced = isCovered || timeline.Children.TakeWhile(block => block is not ListBlock).Any(Cites) || (before is Paragraph && Cites(before));
        return timeline.Children.SelectMany(block => block is ListBlock list
            ? list.Items.SelectMany(item => Of(page, item.Body, isIntroduced || Cites(item)))
            : Of(page, [block], isIntroduced));
    }

    private static IEnumerable<Statement> OfTable(Page page, Table table, bool isCovered)
    {
        var isCited = isCovered || (table.Caption is not null && Cites(table.Caption));
        return table.Rows.SelectMany(row => Of(page, row.Children, isCited || Cites(row)));
    }

    private static IEnumerable<Statement> OfWords(Page page, ImmutableArray<Inline> inlines, bool isCovered)
    {
        if (inlines.IsEmpty)
            return [];
        var text = RunningText.Of(inlines);
        return Sentences.Of(text.Text).Select(sentence => new Statement(page, text, sentence, isCovered || text.Cites(sentence)));
    }

    private static bool EndsInColon(Block block) => Prose.PlainText(block).TrimEnd().EndsWith(':');
}
