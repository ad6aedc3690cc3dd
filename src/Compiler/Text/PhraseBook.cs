using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Compiler.Text;

/// <summary>
/// Many phrases with what they stand for, tried together. Each phrase has an anchor, a word without which it cannot match; a text is read
/// once, word by word, and only a sentence that holds an anchor is looked at again, for the phrases of that anchor alone.
/// </summary>
public sealed class PhraseBook<T>
{
    // Prefix anchors ("suicid*") are found by their first letters; a shorter one would be looked for under each word.
    private const int KeyLength = 3;

    private readonly FrozenDictionary<string, ImmutableArray<Entry>> byWord;
    private readonly FrozenDictionary<string, ImmutableArray<Entry>> byStart;
    private readonly ImmutableArray<Entry> always;

    // Which pairs of first letters an anchor has: nearly every word of a text is passed over by this alone.
    private readonly bool[] firstLetters = new bool[1024];

    /// <summary>Prepares the phrases; those without words are left out.</summary>
    public PhraseBook(IEnumerable<(string Pattern, T Meaning)> patterns)
    {
        var entries = patterns.Select((pair, order) => new Entry(Phrase.Parse(pair.Pattern), pair.Meaning, order))
            .Where(entry => entry.Phrase.Anchor is not null).ToArray();
        byWord = Index(entries.Where(entry => !entry.Anchor.IsPrefix), entry => entry.Anchor.Word);
        byStart = Index(entries.Where(entry => entry.Anchor is { IsPrefix: true, Word.Length: >= KeyLength }), entry => entry.Anchor.Word[..KeyLength]);
        always = [.. entries.Where(entry => entry.Anchor is { IsPrefix: true, Word.Length: < KeyLength })];
        foreach (var entry in entries)
            firstLetters[FirstLettersOf(entry.Anchor.Word)] = true;
    }

    /// <summary>Every phrase found in a text, sentence by sentence in the order of the book; a phrase counts once a sentence.</summary>
    public IEnumerable<PhraseMatch<T>> Find(TokenText text) => HoldsAnchor(text) ? FindInSentences(text.Text) : [];

    private IEnumerable<PhraseMatch<T>> FindInSentences(string text) =>
        from sentence in Sentences.Of(text)
        let tokens = new TokenText(text[sentence.Start..sentence.End])
        where HoldsAnchor(tokens)
        from entry in EntriesOf(tokens)
        let found = entry.Phrase.FindIn(tokens)
        where found is not null
        select new PhraseMatch<T>(new Span(sentence.Start + found.Value.Start, sentence.Start + found.Value.End), entry.Meaning);

    private bool HoldsAnchor(TokenText text)
    {
        if (!always.IsEmpty)
            return true;
        var (words, starts) = (byWord.GetAlternateLookup<ReadOnlySpan<char>>(), byStart.GetAlternateLookup<ReadOnlySpan<char>>());
        for (var i = 0; i < text.Tokens.Length; i++)
        {
            var word = text.WordAt(i);
            if (!firstLetters[FirstLettersOf(word)])
                continue;
            if (words.ContainsKey(word) || (word.Length >= KeyLength && starts.ContainsKey(word[..KeyLength])))
                return true;
        }

        return false;
    }

    private IEnumerable<Entry> EntriesOf(TokenText sentence)
    {
        var entries = new HashSet<Entry>(always);
        for (var i = 0; i < sentence.Tokens.Length; i++)
        {
            var word = sentence.WordAt(i);
            if (!firstLetters[FirstLettersOf(word)])
                continue;
            if (byWord.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var whole))
                entries.UnionWith(whole);
            if (word.Length >= KeyLength && byStart.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word[..KeyLength], out var begun))
                entries.UnionWith(begun);
        }

        return entries.OrderBy(entry => entry.Order);
    }

    /// <summary>Equal for words that begin with the same letters, in any case.</summary>
    private static int FirstLettersOf(ReadOnlySpan<char> word) =>
        ((char.ToUpperInvariant(word[0]) * 31) + (word.Length > 1 ? char.ToUpperInvariant(word[1]) : 0)) & 1023;

    private static FrozenDictionary<string, ImmutableArray<Entry>> Index(IEnumerable<Entry> entries, Func<Entry, string> key) =>
        entries.GroupBy(key).ToFrozenDictionary(group => group.Key, group => group.ToImmutableArray(), StringComparer.OrdinalIgnoreCase);

    private sealed record Entry(Phrase Phrase, T Meaning, int Order)
    {
        public PhraseWord Anchor => Phrase.Anchor!.Value;
    }
}

/// <summary>A phrase found in a text: where, and what it stands for.</summary>
public readonly record struct PhraseMatch<T>(Span Span, T Meaning);
