using System.Text.RegularExpressions;
using Theme;

namespace Cli.Outputs.Searching;

/// <summary>
/// What words mean to the search: the same rules as <c>theme/Scripts/search/words.js</c> and <c>language.js</c>, so that the data may leave out
/// what the search would not tell apart. A test in the browser compares the two.
/// </summary>
internal sealed partial class Sense
{
    private const string Denial = "not";

    private readonly HashSet<string> faded;
    private readonly HashSet<string> denies;
    private readonly Dictionary<string, string> single = [];
    private readonly Dictionary<string, string> phrases = [];
    private readonly int longest;

    public Sense(SearchLanguage language)
    {
        faded = [.. Stems(language.Stop), .. Stems(language.Light)];
        denies = [.. Stems(language.Not)];
        var groups = language.Same.Select(group => group.Split(' ').Select(Stems).ToArray()).ToArray();
        var entries = groups.SelectMany(group => group.Select(words => new { Words = words, Concept = string.Join(' ', group[0]) })).ToArray();
        foreach (var entry in entries.Where(entry => entry.Words.Length == 1))
            single[entry.Words[0]] = entry.Concept;
        foreach (var entry in entries.Where(entry => entry.Words.Length > 1))
            phrases[string.Join(' ', Plain(entry.Words))] = entry.Concept;
        longest = entries.Select(entry => entry.Words.Length).DefaultIfEmpty(1).Max();
    }

    /// <summary>The concepts of a text, each once.</summary>
    public HashSet<string> Of(string text) => [.. Join([.. Join([.. Plain(Stems(text))]).Where(concept => !faded.Contains(concept))])];

    /// <summary>A text without the words that add nothing to its sense.</summary>
    public string Lean(string text)
    {
        var lean = string.Join(' ', SearchWords.In(text).Where(word => !faded.Contains(Stem(word))));
        return Of(lean).SetEquals(Of(text)) ? lean : string.Join(' ', SearchWords.In(text));
    }

    /// <summary>What the forms of a word have in common.</summary>
    public static string Stem(string written)
    {
        if (written.Length < 4 || written.Any(char.IsAsciiDigit))
            return written;
        var word = Singular(American(written));
        var parts = Ending().Match(word);
        var (root, ending) = parts.Success ? (parts.Groups[1].Value, parts.Groups[2].Value) : (word, "");
        var kept = root.Length > 2 && root.Any("aeiouy".Contains) ? root : word;
        var once = kept != word && (ending.Contains("ing", StringComparison.Ordinal) || ending.Contains("ed", StringComparison.Ordinal)) ? Doubled().Replace(kept, "$1") : kept;
        if (once.Length <= 3)
            return once;
        once = once.EndsWith('e') ? once[..^1] : once;
        return once.EndsWith('y') ? once[..^1] + "i" : once;
    }

    /// <summary>What a dictionary keeps of a word: "weekness" is no form of "week".</summary>
    public static string FormOf(string word) => word.EndsWith("ness", StringComparison.Ordinal) ? word : Stem(word);

    private static string[] Stems(string text) => [.. SearchWords.In(text).Select(Stem)];

    private static string American(string word)
    {
        word = Our().Replace(Ae().Replace(word, "e"), "or", 1);
        word = Ise().Replace(word, "iz", 1);
        return word.StartsWith("disk", StringComparison.Ordinal) ? "disc" + word[4..] : word;
    }

    private static string Singular(string word)
    {
        if (word.Length > 6 && word.EndsWith("oses", StringComparison.Ordinal))
            return word[..^2] + "is";
        if (word.Length > 4 && word.EndsWith("ies", StringComparison.Ordinal))
            return word[..^3] + "y";
        if (Hissing().IsMatch(word))
            return word[..^2];
        return word.Length > 1 && word[^1] == 's' && !"suiy".Contains(word[^2]) ? word[..^1] : word;
    }

    private IEnumerable<string> Plain(string[] stems) => stems.Select(stem => denies.Contains(stem) ? Denial : single.GetValueOrDefault(stem, stem));

    // The longest phrases first, from left to right.
    private IEnumerable<string> Join(string[] words)
    {
        for (var at = 0; at < words.Length;)
        {
            var length = Math.Min(longest, words.Length - at);
            while (length > 1 && !phrases.ContainsKey(string.Join(' ', words[at..(at + length)])))
                length--;
            yield return length > 1 ? phrases[string.Join(' ', words[at..(at + length)])] : words[at];
            at += length;
        }
    }

    [GeneratedRegex("ae|^oe")]
    private static partial Regex Ae();

    [GeneratedRegex("(?<=..)our(?=s?$|al)")]
    private static partial Regex Our();

    [GeneratedRegex("is(?=(?:e|ed|es|ing|ation)s?$)")]
    private static partial Regex Ise();

    [GeneratedRegex("(?:ch|sh|ss|x|z)es$")]
    private static partial Regex Hissing();

    [GeneratedRegex("^(.*?)(ation|ating|ated|ate|ator|ion|ing|edly|(?<!e|scar|depress)ed|ness|ly)$")]
    private static partial Regex Ending();

    [GeneratedRegex(@"([bdgmnprt])\1$")]
    private static partial Regex Doubled();
}
