using System.Collections.Immutable;
using System.Text;
using Compiler.Text;

namespace Compiler.Model;

/// <summary>
/// The words that an author wrote in one block, and the way back from each to its place. What the site fills in (contacts, warning
/// signs) and citations are no words of the author's: each is a <see cref="Compiler.Text.Sentences.Mark"/>.
/// </summary>
public sealed class RunningText
{
    private readonly List<Piece> pieces = [];
    private readonly List<(int At, Citation Citation)> citations = [];
    private readonly List<FlagUse> signs = [];

    private RunningText(string text) => Text = text;

    /// <summary>The words.</summary>
    public string Text { get; private set; }

    /// <summary>The warning signs that stand between the words by their ids.</summary>
    public IReadOnlyList<FlagUse> Signs => signs;

    /// <summary>The words one by one; made on first use.</summary>
    public TokenText Tokens => field ??= new TokenText(Text);

    /// <summary>The spans of its sentences, in order; made on first use.</summary>
    public ImmutableArray<Span> Sentences => field.IsDefault ? field = [.. Compiler.Text.Sentences.Of(Text)] : field;

    /// <summary>Reads the words of a block.</summary>
    public static RunningText Of(ImmutableArray<Inline> inlines)
    {
        var running = new RunningText("");
        var text = new StringBuilder();
        foreach (var inline in inlines)
            running.Append(text, inline);
        running.Text = text.ToString();
        return running;
    }

    /// <summary>Whether a citation stands within a stretch of the words.</summary>
    public bool Cites(Span words) => CitationsIn(words).Any();

    /// <summary>The works that are cited within a stretch of the words, resolved or not.</summary>
    public IEnumerable<CitationItem> CitationsIn(Span words) =>
        citations.Where(cited => words.Start <= cited.At && cited.At < words.End).SelectMany(cited => cited.Citation.Items);

    /// <summary>Where a stretch of the words is written.</summary>
    public Span SourceOf(Span words) => new(SourceOf(words.Start, isEnd: false), SourceOf(words.End, isEnd: true));

    /// <summary>Where in the words a place of the source stands.</summary>
    public int OffsetOf(int source)
    {
        var piece = pieces.LastOrDefault(piece => piece.Source.Start <= source);
        return piece.Start + (piece.IsExact ? Math.Min(source - piece.Source.Start, piece.Source.Length) : 0);
    }

    private int SourceOf(int offset, bool isEnd)
    {
        var piece = pieces.LastOrDefault(piece => isEnd ? piece.Start < offset : piece.Start <= offset);
        if (piece.IsExact)
            return piece.Source.Start + Math.Min(offset - piece.Start, piece.Source.Length);
        return isEnd ? piece.Source.End : piece.Source.Start;
    }

    private void Append(StringBuilder text, Inline inline)
    {
        switch (inline)
        {
            case Words words:
                Append(text, words.Value, words.Span);
                break;
            case Code code:
                Append(text, code.Value, code.Span);
                break;
            case LineBreak:
                Append(text, " ", inline.Span);
                break;
            case Citation or ContactUse or FlagUse:
                if (inline is Citation citation)
                    citations.Add((text.Length, citation));
                if (inline is FlagUse sign)
                    signs.Add(sign);
                Append(text, Compiler.Text.Sentences.Mark.ToString(), inline.Span);
                break;
            default:
                foreach (var child in inline.Children)
                    Append(text, child);
                break;
        }
    }

    private void Append(StringBuilder text, string value, Span source)
    {
        pieces.Add(new Piece(text.Length, source, value.Length == source.Length));
        text.Append(value);
    }

    private readonly record struct Piece(int Start, Span Source, bool IsExact);
}
