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
    private readonly ImmutableArray<Piece> pieces;
    private readonly ImmutableArray<(int At, Citation Citation)> citations;

    private RunningText(string text, ImmutableArray<Piece> pieces, ImmutableArray<(int, Citation)> citations, ImmutableArray<FlagUse> signs)
    {
        Text = text;
        this.pieces = pieces;
        this.citations = citations;
        Signs = signs;
    }

    /// <summary>The words.</summary>
    public string Text { get; }

    /// <summary>The warning signs that stand between the words by their ids.</summary>
    public ImmutableArray<FlagUse> Signs { get; }

    /// <summary>The words one by one; made on first use.</summary>
    public TokenText Tokens => field ??= new TokenText(Text);

    /// <summary>The spans of its sentences, in order; made on first use.</summary>
    public ImmutableArray<Span> Sentences => field.IsDefault ? field = Compiler.Text.Sentences.Of(Text) : field;

    /// <summary>Reads the words of a block.</summary>
    public static RunningText Of(ImmutableArray<Inline> inlines)
    {
        // Most blocks are a few words and nothing else.
        if (inlines is [Words { Value: var value, Span: var span }])
            return new RunningText(value, [new Piece(0, span, value.Length == span.Length)], [], []);
        var reader = Reader.Fresh();
        foreach (var inline in inlines)
            reader.Read(inline);
        return new RunningText(reader.Text.ToString(), [.. reader.Pieces], [.. reader.Citations], [.. reader.Signs]);
    }

    /// <summary>Whether anything is cited in it.</summary>
    public bool HasCitations => !citations.IsEmpty;

    /// <summary>The works that are cited within a stretch of the words, resolved or not.</summary>
    public IEnumerable<CitationItem> CitationsIn(Span words) => citations.IsEmpty ? [] :
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
        var i = pieces.Length - 1;
        while (i >= 0 && (isEnd ? pieces[i].Start >= offset : pieces[i].Start > offset))
            i--;
        var piece = i < 0 ? default : pieces[i];
        if (piece.IsExact)
            return piece.Source.Start + Math.Min(offset - piece.Start, piece.Source.Length);
        return isEnd ? piece.Source.End : piece.Source.Start;
    }

    private sealed class Reader
    {
        // Each thread reads all its texts into the same place.
        [ThreadStatic]
        private static Reader? own;

        public StringBuilder Text { get; } = new();

        public List<Piece> Pieces { get; } = [];

        public List<(int At, Citation Citation)> Citations { get; } = [];

        public List<FlagUse> Signs { get; } = [];

        /// <summary>The reader of this thread, without what it read before.</summary>
        public static Reader Fresh()
        {
            var reader = own ??= new Reader();
            reader.Text.Clear();
            reader.Pieces.Clear();
            reader.Citations.Clear();
            reader.Signs.Clear();
            return reader;
        }

        public void Read(Inline inline)
        {
            switch (inline)
            {
                case Words words:
                    Append(words.Value, words.Span);
                    break;
                case Code code:
                    Append(code.Value, code.Span);
                    break;
                case LineBreak:
                    Append(" ", inline.Span);
                    break;
                case Citation or ContactUse or FlagUse:
                    if (inline is Citation citation)
                        Citations.Add((Text.Length, citation));
                    if (inline is FlagUse sign)
                        Signs.Add(sign);
                    Append(Compiler.Text.Sentences.Mark.ToString(), inline.Span);
                    break;
                default:
                    foreach (var child in inline.Children)
                        Read(child);
                    break;
            }
        }

        private void Append(string value, Span source)
        {
            Pieces.Add(new Piece(Text.Length, source, value.Length == source.Length));
            Text.Append(value);
        }
    }

    private readonly record struct Piece(int Start, Span Source, bool IsExact);
}
