using System.Collections.Immutable;
using Compiler.Text;

namespace Compiler.Model;

/// <summary>
/// One sentence that a page asks its readers to read, measured twice: with every word, and without names and the glossary terms that the
/// page explains.
/// </summary>
public sealed record ReadSentence(Page Page, Block? Block, RunningText Text, Span Span, TextMeasure Whole, TextMeasure Own)
{
    /// <summary>Where it is written.</summary>
    public Location At => Page.Locate(Text.SourceOf(Span));

    /// <summary>
    /// Every sentence of a page, in order. A heading, a table's cell and the label of a number are no sentences; a list's item is one. What the
    /// site fills in, such as a warning sign, has no words here.
    /// </summary>
    public static ImmutableArray<ReadSentence> Of(Page page)
    {
        // A guide is read as a whole, on its first page.
        if (page.At is null || page is GuidePart)
            return [];
        var read = ImmutableArray.CreateBuilder<ReadSentence>();
        var terms = new TermPlaces(page);
        if (page is GuidePage { Guide: var guide })
        {
            foreach (var text in guide.Steps.SelectMany(TextsOf))
                Add(read, page, null, RunningText.Of([new Words(text.At.Span, text.Text)]), terms);
        }

        foreach (var block in page.Body)
            Collect(block);
        foreach (var footnote in page.Footnotes)
            Collect(footnote);
        return read.DrainToImmutable();

        void Collect(Block block)
        {
            if (block is Heading or Table or CodeBlock)
                return;
            if (!block.Inlines.IsEmpty)
                Add(read, page, block, block.Running, terms);
            foreach (var child in block.Children)
            {
                if (block is not Risk || child is not ListBlock)
                    Collect(child);
            }
        }
    }

    private static IEnumerable<PlacedText> TextsOf(GuideStep step) =>
    [
        .. step.Question is null ? [] : (PlacedText[])[step.Question], .. step.Text,
        .. step.Answers.Where(answer => answer.Words.Length > 0).Select(answer => new PlacedText(answer.Words, answer.WordsAt)),
    ];

    private static void Add(ImmutableArray<ReadSentence>.Builder read, Page page, Block? block, RunningText text, TermPlaces terms)
    {
        var explained = block is null ? [] : terms.In(block);
        foreach (var sentence in text.Sentences)
        {
            var (whole, own) = Measure(text.Tokens, sentence, explained);
            if (whole.Words > 0)
                read.Add(new ReadSentence(page, block, text, sentence, whole, own));
        }
    }

    private static (TextMeasure Whole, TextMeasure Own) Measure(TokenText text, Span sentence, Span[] explained)
    {
        var (whole, own) = (default(TextMeasure), default(TextMeasure));
        for (var i = text.FirstFrom(sentence.Start); i < text.Tokens.Length && text.Tokens[i].Start < sentence.End;)
        {
            var word = Readability.Word(text, i, out var next);
            whole += word;
            if (!IsName(text, i, sentence.Start) && !new Span(text.Tokens[i].Start, text.Tokens[i].Start + 1).IsWithinAny(explained))
                own += word;
            i = next;
        }

        return (whole with { Sentences = Math.Min(1, whole.Words) }, own with { Sentences = Math.Min(1, own.Words) });
    }

    /// <summary>A word in capitals, or one that begins with a capital in the middle of a sentence.</summary>
    private static bool IsName(TokenText text, int index, int sentence)
    {
        var word = text.WordAt(index);
        if (!char.IsUpper(word[0]) || word is "I" || word.StartsWith("I'"))
            return false;
        return word.Length > 1 && char.IsUpper(word[1]) || (text.Tokens[index].Start > sentence && IsAmid(text.Text, text.Tokens[index].Start));
    }

    /// <summary>What follows a colon or a quotation mark may begin a sentence.</summary>
    private static bool IsAmid(string text, int at)
    {
        var before = at - 1;
        while (before >= 0 && (char.IsWhiteSpace(text[before]) || text[before] == Sentences.Mark))
            before--;
        return before >= 0 && text[before] is not (':' or '"' or '“' or '‘' or '\'' or '.' or '?' or '!');
    }

    /// <summary>The terms that a page links to their definition, block by block. A term's own page explains it.</summary>
    private sealed class TermPlaces(Page page)
    {
        private readonly TermMention[] mentions =
        [
            .. page.TermMentions.Where(mention => !mention.Explicit && (page.TermsUsed.Contains(mention.Term.Slug) || mention.Term.Address == page.Address))
                .OrderBy(mention => mention.Span.Start),
        ];

        private int next;

        /// <summary>The places in a block's running text. Blocks are asked for in the order of the page.</summary>
        public Span[] In(Block block)
        {
            while (next < mentions.Length && mentions[next].Span.Start < block.Span.Start)
                next++;
            var first = next;
            while (next < mentions.Length && mentions[next].Span.End <= block.Span.End)
                next++;
            return next == first ? [] : Array.ConvertAll(mentions[first..next], mention => PlaceOf(mention, block.Running));
        }

        private static Span PlaceOf(TermMention mention, RunningText text)
        {
            var start = text.OffsetOf(mention.Span.Start);
            return new Span(start, start + mention.Span.Length);
        }
    }
}
