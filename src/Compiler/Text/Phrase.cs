namespace Compiler.Text;

/// <summary>
/// A pattern of words: whole words in any case, a hyphen equals a space, a final <c>*</c> on a word stands for any ending, and
/// <c>a + b</c> means that both stand in one sentence, in any order.
/// </summary>
public sealed class Phrase
{
    private readonly PhraseWord[][] parts;

    private Phrase(PhraseWord[][] parts)
    {
        this.parts = parts;
        Anchor = parts is [var first, ..] ? first.MaxBy(word => word.Word.Length) : null;
    }

    /// <summary>A word without which the phrase cannot match: the longest of its first part. Null for a phrase without words.</summary>
    public PhraseWord? Anchor { get; }

    /// <summary>The same text for patterns that mean the same.</summary>
    public string Normal => string.Join(" + ", parts.Select(part => string.Join(' ', part.Select(word => word.ToString())))
        .Order(StringComparer.Ordinal));

    /// <summary>Reads a pattern; parts without a word are left out.</summary>
    public static Phrase Parse(string pattern) =>
        new([.. pattern.Split('+').Select(ParsePart).Where(part => part.Length > 0)]);

    /// <summary>The stretch of a sentence from the first of the phrase's words to the last, or null when it does not match.</summary>
    public Span? FindIn(TokenText sentence)
    {
        if (parts.Length == 0)
            return null;
        var (start, end) = (int.MaxValue, 0);
        foreach (var part in parts)
        {
            if (FindPart(sentence, part) is not { } found)
                return null;
            (start, end) = (Math.Min(start, found.Start), Math.Max(end, found.End));
        }

        return new Span(start, end);
    }

    private static PhraseWord[] ParsePart(string part)
    {
        var text = new TokenText(part.ToLowerInvariant());
        var words = new PhraseWord[text.Tokens.Length];
        for (var i = 0; i < words.Length; i++)
        {
            var end = text.Tokens[i].End;
            words[i] = new PhraseWord(text.WordAt(i).ToString(), end < text.Text.Length && text.Text[end] == '*');
        }

        return words;
    }

    private static Span? FindPart(TokenText sentence, PhraseWord[] part)
    {
        for (var first = 0; first + part.Length <= sentence.Tokens.Length; first++)
        {
            var n = 0;
            while (n < part.Length && part[n].Matches(sentence.WordAt(first + n)) && (n == 0 || sentence.AreJoined(first + n - 1)))
                n++;
            if (n == part.Length)
                return new Span(sentence.Tokens[first].Start, sentence.Tokens[first + n - 1].End);
        }

        return null;
    }
}

/// <summary>A word of a phrase, or the beginning of one.</summary>
public sealed record PhraseWord(string Word, bool IsPrefix)
{
    /// <summary>Whether a word of a text is this one, in any case.</summary>
    public bool Matches(ReadOnlySpan<char> word) => IsPrefix
        ? word.StartsWith(Word, StringComparison.OrdinalIgnoreCase)
        : word.Equals(Word, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override string ToString() => IsPrefix ? Word + "*" : Word;
}
