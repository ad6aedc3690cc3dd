using System.Collections.Frozen;

namespace Compiler.Text;

/// <summary>English words that readers know without an explanation, with the words that are plainly made from them: "lift", "lifted", "lifting".</summary>
public sealed class PlainWords
{
    // An ending, and what stands in its place in the word that it is added to. The word that is left has at least two letters.
    private static readonly (string Ending, string Root)[] Endings =
    [
        ("s", ""), ("es", ""), ("ies", "y"), ("ed", ""), ("ed", "e"), ("ied", "y"), ("ing", ""), ("ing", "e"), ("er", ""), ("er", "e"), ("ier", "y"),
        ("ers", ""), ("ers", "e"), ("est", ""), ("est", "e"), ("iest", "y"), ("ly", ""), ("ily", "y"), ("ness", ""), ("iness", "y"), ("less", ""), ("ful", ""),
        ("ment", ""), ("ments", ""), ("able", ""), ("able", "e"), ("y", ""), ("y", "e"), ("ish", ""),
    ];

    private static readonly string[] Prefixes = ["un", "re", "non", "over"];

    private readonly HashSet<string> words;

    private readonly WordTest isPlain;

    private PlainWords(IEnumerable<string> words)
    {
        this.words = words.Select(word => word.ToLowerInvariant()).ToHashSet(StringComparer.Ordinal);
        isPlain = new WordTest(Judge);
    }

    /// <summary>No list.</summary>
    public static PlainWords None { get; } = new([]);

    /// <summary>Whether there is no list.</summary>
    public bool IsEmpty => words.Count == 0;

    /// <summary>A list of words.</summary>
    public static PlainWords Of(IEnumerable<string> words) => new(words);

    /// <summary>The list with some more words; no list stays none.</summary>
    public PlainWords With(IReadOnlyCollection<string> more) => IsEmpty || more.Count == 0 ? this : new PlainWords(words.Concat(more));

    /// <summary>Whether a word is on the list, or made from one that is.</summary>
    public bool Contains(string word) => isPlain.Holds(Word.Of(word));

    private bool Judge(string word)
    {
        var lower = word.ToLowerInvariant();
        return Has(lower) || Prefixes.Any(prefix => lower.Length > prefix.Length + 2 && lower.StartsWith(prefix, StringComparison.Ordinal) && Has(lower[prefix.Length..]));
    }

    /// <summary>A plural on the list makes its singular plain too.</summary>
    private bool Has(string word) => words.Contains(word) || words.Contains(word + "s") || Endings.Any(pair => IsMadeWith(word, pair.Ending, pair.Root));

    private bool IsMadeWith(string word, string ending, string root)
    {
        if (word.Length < ending.Length + 2 || !word.EndsWith(ending, StringComparison.Ordinal))
            return false;
        var stem = word[..^ending.Length];
        return words.Contains(stem + root) || (root.Length == 0 && stem.Length > 3 && stem[^1] == stem[^2] && words.Contains(stem[..^1]));
    }
}
