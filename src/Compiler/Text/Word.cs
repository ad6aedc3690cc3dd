using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Compiler.Text;

/// <summary>
/// One spelling of a word, in capitals or not, and what holds wherever it stands. Many pages say the same few thousand words: each is judged
/// once, and two words are the same object when they are spelled alike.
/// </summary>
public sealed class Word
{
    // The words of a large library, from the start: to make room for more, a dictionary holds up everybody.
    private const int Usual = 1 << 14;

    private static readonly ConcurrentDictionary<string, Word> All = new(Environment.ProcessorCount, Usual, StringComparer.Ordinal);

    // The words that a thread met last, by their letters: nearly every word of a text is found here, at a third of the cost.
    private const int Recent = 1 << 13;

    [ThreadStatic]
    private static Word?[]? recent;

    private static int made;

    private readonly int hash;

    private Word(string spelling)
    {
        Number = Interlocked.Increment(ref made);
        Spelling = spelling;
        hash = spelling.GetHashCode(StringComparison.Ordinal);
        Bare = spelling.AsSpan().IndexOfAny('\'', '’') is var at and > 0 ? Of(spelling.AsSpan(0, at)) : this;
        Syllables = Readability.Syllables(spelling);
        MayClaim = Claims.MayBelong(spelling);
        Abbreviation = Abbreviations.In(spelling);
        Small = spelling.AsSpan().ContainsAnyExceptInRange('a', 'z') && spelling.ToLowerInvariant() is var small && small != spelling ? Of(small) : this;
    }

    /// <summary>Its own number, from 1 on without great gaps; another one in each run.</summary>
    internal int Number { get; }

    /// <summary>The word as it is written.</summary>
    public string Spelling { get; }

    /// <summary>The word before an apostrophe: "surgeon's" is "surgeon", "don't" is "don".</summary>
    public Word Bare { get; }

    /// <summary>The word in small letters.</summary>
    public Word Small { get; }

    /// <summary>At least 1; see <see cref="Readability.Syllables"/>.</summary>
    public int Syllables { get; }

    /// <summary>Whether a claim may hold it: a number, a share, a unit of time. A sentence without such a word claims nothing.</summary>
    public bool MayClaim { get; }

    /// <summary>The abbreviation that it is, without a plural s, or null; see <see cref="Abbreviations.Of"/>.</summary>
    public string? Abbreviation { get; }

    /// <summary>The word of a spelling.</summary>
    public static Word Of(ReadOnlySpan<char> spelling) => Of(spelling, recent ??= new Word?[Recent]);

    /// <summary>The words that stand at some places of a text.</summary>
    public static ImmutableArray<Word> In(string text, ImmutableArray<Span> places)
    {
        var known = recent ??= new Word?[Recent];
        var words = new Word[places.Length];
        for (var i = 0; i < words.Length; i++)
            words[i] = Of(text.AsSpan(places[i].Start, places[i].Length), known);
        return ImmutableCollectionsMarshal.AsImmutableArray(words);
    }

    private static Word Of(ReadOnlySpan<char> spelling, Word?[] known)
    {
        ref var place = ref known[string.GetHashCode(spelling) & (Recent - 1)];
        return place is { } word && spelling.SequenceEqual(word.Spelling) ? word : place = Among(spelling);
    }

    /// <inheritdoc/>
    public override int GetHashCode() => hash;

    private static Word Among(ReadOnlySpan<char> spelling) =>
        All.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(spelling, out var known) ? known : Add(spelling.ToString());

    private static Word Add(string spelling) => All.GetOrAdd(spelling, new Word(spelling));
}
