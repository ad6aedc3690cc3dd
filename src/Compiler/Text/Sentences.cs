using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Compiler.Text;

/// <summary>
/// Divides plain text into sentences. A full stop ends a sentence unless it belongs to an abbreviation, an initial or a number, or
/// the next word starts small. Where that is open, the sentence goes on.
/// </summary>
public static class Sentences
{
    /// <summary>Stands in a text for something that is no word, such as a citation.</summary>
    public const char Mark = '\uFFFC';

    private static readonly FrozenSet<string> Titles = FrozenSet.ToFrozenSet(
        ["dr", "drs", "mr", "mrs", "ms", "prof", "st", "vs", "al", "e.g", "i.e", "cf", "approx", "eg", "ie", "viz", "resp"], StringComparer.OrdinalIgnoreCase);

    // These are abbreviations before a number; before a word "No." is an answer and "p." ends a sentence.
    private static readonly FrozenSet<string> BeforeNumbers = FrozenSet.ToFrozenSet(
        ["no", "nos", "p", "pp", "fig", "figs", "vol", "ch", "sec", "tab", "ca", "c", "art", "ref"], StringComparer.OrdinalIgnoreCase);

    private static readonly SearchValues<char> Terminators = SearchValues.Create(".!?…؟。！？");

    // What is told apart by letters.
    private static readonly string[] Lettered = ["vitamin", "hepatitis", "group", "type", "option"];

    // Each thread finds the sentences of all texts in the same place.
    [ThreadStatic]
    private static List<Span>? found;

    /// <summary>The spans of the sentences of a text, in order, without the white space around them.</summary>
    public static ImmutableArray<Span> Of(string text)
    {
        var sentences = found ??= [];
        sentences.Clear();
        var start = SkipSpace(text, 0);
        for (var stop = NextTerminator(text, start); stop < text.Length;)
        {
            var end = AfterClosers(text, stop + 1);
            if (end < text.Length && !EndsHere(text, start, stop, ref end))
            {
                stop = NextTerminator(text, stop + 1);
                continue;
            }

            sentences.Add(new Span(start, end));
            start = SkipSpace(text, end);
            stop = NextTerminator(text, start);
        }

        var rest = text.AsSpan(start).TrimEnd().Length;
        if (rest > 0)
            sentences.Add(new Span(start, start + rest));
        return [.. sentences];
    }

    private static bool EndsHere(string text, int start, int stop, ref int end)
    {
        if (text[stop] is '。' or '！' or '？')
            return true;
        var next = SkipSpace(text, end);
        if (next == text.Length)
            return true;
        if (next == end && text[end] != Mark)
            return false;
        if (text[next] == Mark)
            return EndsAfterMarks(text, next, ref end);
        return !char.IsLower(text[next]) && !(text[stop] == '.' && IsAbbreviation(text, start, stop, text[next]));
    }

    /// <summary>
    /// "… after 6 months. [1] Next …": the citation belongs to what it follows. "… [1] found that …" begins a sentence of its own.
    /// </summary>
    private static bool EndsAfterMarks(string text, int mark, ref int end)
    {
        var after = mark;
        while (after < text.Length && (text[after] == Mark || char.IsWhiteSpace(text[after])))
            after++;
        if (after == text.Length || char.IsUpper(text[after]))
            end = text.LastIndexOf(Mark, after - 1) + 1;
        return true;
    }

    private static bool IsAbbreviation(string text, int start, int stop, char next)
    {
        var from = stop;
        while (from > start && (char.IsLetterOrDigit(text[from - 1]) || (text[from - 1] == '.' && from - 1 > start && char.IsLetter(text[from - 2]))))
            from--;
        var word = text.AsSpan(from, stop - from);
        return IsAmong(Titles, word)
            || (char.IsDigit(next) && IsAmong(BeforeNumbers, word))
            || IsInitial(text, from, word)
            || (word.Contains('.') && IsOfCapitals(word));
    }

    private static bool IsAmong(FrozenSet<string> words, ReadOnlySpan<char> word) => words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    private static bool IsOfCapitals(ReadOnlySpan<char> word)
    {
        foreach (var letter in word)
        {
            if (letter != '.' && !char.IsUpper(letter))
                return false;
        }

        return true;
    }

    /// <summary>"A. Brown", but not the pronoun in "so did I. Then", nor the letter of "too little vitamin D. Then".</summary>
    private static bool IsInitial(string text, int from, ReadOnlySpan<char> word) => word.Length == 1 && char.IsUpper(word[0]) && word is not "I"
        && !IsLettered(text.AsSpan(0, from).TrimEnd());

    private static bool IsLettered(ReadOnlySpan<char> before)
    {
        foreach (var name in Lettered)
        {
            if (before.EndsWith(name, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    private static bool IsTerminator(char c) => Terminators.Contains(c);

    private static int NextTerminator(string text, int from) => text.AsSpan(from).IndexOfAny(Terminators) is var at and >= 0 ? from + at : text.Length;

    private static int AfterClosers(string text, int at)
    {
        while (at < text.Length && (IsTerminator(text[at]) || text[at] is '"' or '\'' or '”' or '’' or ')' or ']' or '»'))
            at++;
        return at;
    }

    private static int SkipSpace(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
        return at;
    }
}
