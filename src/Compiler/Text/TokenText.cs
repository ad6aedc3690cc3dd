using System.Collections.Immutable;

namespace Compiler.Text;

/// <summary>A text cut into words once, to try many phrases on. Typographic apostrophes read as plain ones.</summary>
public sealed class TokenText
{
    // The words of a long block. Each thread finds those of all texts in the same place, and keeps as many as there are.
    private const int UsualText = 512;

    [ThreadStatic]
    private static Span[]? found;

    /// <summary>Cuts a text.</summary>
    public TokenText(string text)
    {
        Text = Plain(text);
        var tokens = found ??= new Span[UsualText];
        var count = 0;
        for (var token = Next(Text, 0); token.Length > 0; token = Next(Text, token.End))
        {
            if (count == tokens.Length)
                Array.Resize(ref tokens, 2 * count);
            tokens[count++] = token;
        }

        found = tokens;
        Tokens = ImmutableArray.Create(tokens, 0, count);
    }

    /// <summary>The text, as long as the one given.</summary>
    public string Text { get; }

    /// <summary>The words' places.</summary>
    public ImmutableArray<Span> Tokens { get; }

    /// <summary>The words themselves, in the same order; looked up on first use.</summary>
    public ImmutableArray<Word> Words => field.IsDefault ? field = Word.In(Text, Tokens) : field;

    /// <summary>A text with plain apostrophes.</summary>
    public static string Plain(string text) => text.Replace('’', '\'');

    /// <summary>The first word from an offset on; an empty span when there is none. The text has plain apostrophes.</summary>
    public static Span Next(string text, int at)
    {
        while (at < text.Length && !char.IsLetterOrDigit(text[at]))
            at++;
        var end = at;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || IsInnerApostrophe(text, end)))
            end++;
        return new Span(at, end);
    }

    /// <summary>The word at an index.</summary>
    public ReadOnlySpan<char> WordAt(int index) => Text.AsSpan(Tokens[index].Start, Tokens[index].Length);

    /// <summary>The index of the first word that begins at an offset or after it; the number of words when there is none.</summary>
    public int FirstFrom(int offset)
    {
        var (low, high) = (0, Tokens.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Tokens[middle].Start < offset)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    /// <summary>Whether only spaces or one hyphen stand between a word and the next.</summary>
    public bool AreJoined(int index)
    {
        var between = Text.AsSpan(Tokens[index].End, Tokens[index + 1].Start - Tokens[index].End);
        return between is "-" or "‑" || between.IsWhiteSpace();
    }

    private static bool IsInnerApostrophe(string text, int at) => text[at] == '\'' && at + 1 < text.Length && char.IsLetter(text[at + 1]);
}
