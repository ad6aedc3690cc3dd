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
        ? field = Page.IsEnglish ? MayClaim ? Compiler.Text.Claims.In(Words) : [] : Compiler.Text.Claims.PercentagesIn(Words)
        : field;

    private bool MayClaim
    {
        get
        {
            var text = Text.Tokens;
            for (var i = text.FirstFrom(Sentence.Start); i < text.Tokens.Length && text.Tokens[i].Start < Sentence.End; i++)
            {
                if (text.Words[i].MayClaim)
                    return true;
            }

            return false;
        }
    }

    /// <summary>The place of a stretch of the words.</summary>
    public Location Locate(Span words) => Page.Locate(Text.SourceOf(new Span(Sentence.Start + words.Start, Sentence.Start + words.End)));

    /// <summary>
    /// Every sentence of a page that may hold a claim. A story tells one life and a caption only names what it stands under: neither
    /// claims. A care card's list is in the words of redflags.yml.
    /// </summary>
    public static ImmutableArray<Statement> Of(Page page)
    {
        var reader = new Reader(page);
        reader.Read([.. page.Body, .. page.Footnotes], []);
        return reader.Found.DrainToImmutable();
    }

    /// <summary>Everything that a block cites.</summary>
    public static ImmutableArray<CitationItem> CitationsOf(Block block) =>
        [.. Prose.BlocksOf(block).SelectMany(inner => Prose.InlinesOf(inner.Inlines)).OfType<Citation>().SelectMany(citation => citation.Items)];

    /// <summary>Whether a block cites anything.</summary>
    public static bool Cites(Block block) => !CitationsOf(block).IsEmpty;

    /// <summary>Words for people: without marks, and without the space that a mark leaves before a full stop.</summary>
    public static string Readable(string words) =>
        string.Join(' ', words.Replace(Sentences.Mark, ' ').Split(' ', StringSplitOptions.RemoveEmptyEntries)).Replace(" .", ".").Replace(" ,", ",");

    /// <summary>Walks a page; what covers a block is cited for every sentence in it.</summary>
    private sealed class Reader(Page page)
    {
        public ImmutableArray<Statement>.Builder Found { get; } = ImmutableArray.CreateBuilder<Statement>();

        public void Read(ImmutableArray<Block> blocks, ImmutableArray<CitationItem> cover)
        {
            for (var i = 0; i < blocks.Length; i++)
                Read(blocks[i], i == 0 ? null : blocks[i - 1], cover);
        }

        private void Read(Block block, Block? before, ImmutableArray<CitationItem> cover)
        {
            switch (block)
            {
                case Story or Figure:
                    break;
                case CareCard card:
                    Read([.. card.Advice.Where(advice => advice is not ListBlock)], cover);
                    break;
                case Risk risk:
                    Read(risk.Children, [.. cover, .. risk.Introduction.SelectMany(inner => CitationsOf(inner))]);
                    break;
                case Timeline timeline:
                    ReadTimeline(timeline, before, cover);
                    break;
                case Table table:
                    ReadTable(table, cover);
                    break;
                // The sentence that ends in a colon goes on in the list.
                case ListBlock list:
                    Read(list.Children, before is Paragraph && EndsInColon(before) ? [.. cover, .. CitationsOf(before)] : cover);
                    break;
                default:
                    ReadWords(block, cover);
                    Read(block.Children, cover);
                    break;
            }
        }

        private void ReadTimeline(Timeline timeline, Block? before, ImmutableArray<CitationItem> cover)
        {
            ImmutableArray<CitationItem> introduced =
            [
                .. cover, .. timeline.Children.TakeWhile(block => block is not ListBlock).SelectMany(inner => CitationsOf(inner)), .. before is Paragraph ? CitationsOf(before) : [],
            ];
            foreach (var block in timeline.Children)
            {
                if (block is not ListBlock list)
                    Read([block], introduced);
                else
                {
                    foreach (var item in list.Items)
                        Read(item.Body, [.. introduced, .. CitationsOf(item)]);
                }
            }
        }

        private void ReadTable(Table table, ImmutableArray<CitationItem> cover)
        {
            ImmutableArray<CitationItem> cited = table.Caption is null ? cover : [.. cover, .. CitationsOf(table.Caption)];
            foreach (var row in table.Rows)
                Read(row.Children, [.. cited, .. CitationsOf(row)]);
        }

        private void ReadWords(Block block, ImmutableArray<CitationItem> cover)
        {
            if (block.Inlines.IsEmpty)
                return;
            foreach (var sentence in block.Running.Sentences)
                Found.Add(new Statement(page, block.Running, sentence, block.Running.HasCitations ? [.. block.Running.CitationsIn(sentence), .. cover] : cover));
        }

        private static bool EndsInColon(Block block) => block.Running.Text.Contains(':') && Prose.PlainText(block.Inlines).TrimEnd().EndsWith(':');
    }
}
