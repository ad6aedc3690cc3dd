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

    private readonly FrozenDictionary<string, Entry[]> byWord;
    private readonly FrozenDictionary<string, Entry[]> byStart;
    private readonly ImmutableArray<Entry> always;

    private readonly WordTest isAnchor;

    /// <summary>Prepares the phrases; those without words are left out.</summary>
    public PhraseBook(IEnumerable<(string Pattern, T Meaning)> patterns)
    {
        var entries = new List<Entry>();
        foreach (var (pattern, meaning) in patterns)
        {
            if (Phrase.Parse(pattern) is { Anchor: not null } phrase)
                entries.Add(new Entry(phrase, meaning, entries.Count));
        }

        byWord = Index(entries.Where(entry => !entry.Anchor.IsPrefix), entry => entry.Anchor.Word);
        byStart = Index(entries.Where(entry => entry.Anchor is { IsPrefix: true, Word.Length: >= KeyLength }), entry => entry.Anchor.Word[..KeyLength]);
        always = [.. entries.Where(entry => entry.Anchor is { IsPrefix: true, Word.Length: < KeyLength })];
        isAnchor = new WordTest(word => byWord.ContainsKey(word) || (word.Length >= KeyLength && byStart.ContainsKey(word[..KeyLength])));
    }

    /// <summary>Every phrase found in a text, sentence by sentence in the order of the book; a phrase counts once a sentence.</summary>
    public IEnumerable<PhraseMatch<T>> Find(TokenText text) => HoldsAnchor(text) ? FindInSentences(text.Text) : [];

    private IEnumerable<PhraseMatch<T>> FindInSentences(string text)
    {
        foreach (var sentence in Sentences.Of(text))
        {
            var tokens = new TokenText(text[sentence.Start..sentence.End]);
            if (!HoldsAnchor(tokens))
                continue;
            foreach (var entry in EntriesOf(tokens))
            {
                if (entry.Phrase.FindIn(tokens) is { } found)
                    yield return new PhraseMatch<T>(new Span(sentence.Start + found.Start, sentence.Start + found.End), entry.Meaning);
            }
        }
    }

    private bool HoldsAnchor(TokenText text)
    {
        if (!always.IsEmpty)
            return true;
        foreach (var word in text.Words)
        {
            if (isAnchor.Holds(word))
                return true;
        }

        return false;
    }

    private IEnumerable<Entry> EntriesOf(TokenText sentence)
    {
        var entries = new HashSet<Entry>(always);
        foreach (var word in sentence.Words)
        {
            if (!isAnchor.Holds(word))
                continue;
            if (byWord.TryGetValue(word.Spelling, out var whole))
                entries.UnionWith(whole);
            if (word.Spelling.Length >= KeyLength && byStart.TryGetValue(word.Spelling[..KeyLength], out var begun))
                entries.UnionWith(begun);
        }

        return entries.OrderBy(entry => entry.Order);
    }

    private static FrozenDictionary<string, Entry[]> Index(IEnumerable<Entry> entries, Func<Entry, string> key) =>
        entries.GroupBy(key).ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.OrdinalIgnoreCase);

    private sealed record Entry(Phrase Phrase, T Meaning, int Order)
    {
        public PhraseWord Anchor => Phrase.Anchor!;
    }
}

/// <summary>A phrase found in a text: where, and what it stands for.</summary>
public sealed record PhraseMatch<T>(Span Span, T Meaning);
