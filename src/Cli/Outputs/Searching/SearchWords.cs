using System.Collections.Immutable;
using System.Numerics;
using System.Text.RegularExpressions;
using Compiler.Model;
using Theme;
using Prose = Compiler.Model.Prose;

namespace Cli.Outputs.Searching;

/// <summary>
/// The words beside those of titles, headings, terms and signs: frequent ones that a misspelling may mean, and right ones that lie so near to
/// another word that they would be "corrected" if the search did not know them.
/// </summary>
internal sealed partial record SearchWords(string Frequent, string Known)
{
    private const int MostFrequent = 300;
    private const int LeastPages = 4;
    private const int LeastLetters = 5;

    public static SearchWords Of(Edition edition, ImmutableArray<Page> pages, Headings headings, ImmutableArray<LeanTerm> terms, SearchLanguage language)
    {
        var vocabulary = pages.SelectMany(page => headings[page].Prepend(page.Title)).SelectMany(In)
            .Concat(terms.SelectMany(term => term.Words))
            .Concat(edition.RedFlags.SelectMany(sign => sign.Patients).SelectMany(In))
            .Concat(((string[])[language.Stop, language.Light, language.Not, .. language.Same, .. language.Help]).SelectMany(In))
            .Where(word => word.Length > 2).ToHashSet();
        var onPages = pages.SelectMany(page => In(string.Join(' ', page.Body.Select(Prose.PlainText))).Distinct())
            .GroupBy(word => word).ToDictionary(group => group.Key, group => group.Count());
        var frequent = onPages.Where(pair => pair.Value >= LeastPages && pair.Key.Length >= LeastLetters && !IsForm(pair.Key, vocabulary))
            .OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Take(MostFrequent).Select(pair => pair.Key).ToArray();

        vocabulary.UnionWith(frequent);
        var near = new Neighbours(vocabulary);
        var inGlossary = edition.Terms.SelectMany(term => term.Aliases.Select(alias => alias.Name).Concat(term.SearchOnly).Concat(term.Never)).SelectMany(In);
        var known = onPages.Keys.Concat(In(language.Known)).Where(near.HasOne).Concat(inGlossary).Distinct()
            .Where(word => word.Length > 3 && !vocabulary.Contains(word));
        return new SearchWords(Sorted(frequent), Sorted(known));
    }

    /// <summary>The words of a text as the search's own script cuts them.</summary>
    public static IEnumerable<string> In(string text) =>
        Word().Matches(text.ToLowerInvariant().Replace('’', '\'')).Select(match => match.Value.EndsWith("'s", StringComparison.Ordinal) ? match.Value[..^2] : match.Value.Replace("'", "", StringComparison.Ordinal));

    /// <summary>Whether each word of a misspelling lies so near to the word at the same place that spelling finds it.</summary>
    public static bool IsNear(string written, string name)
    {
        var (theirs, right) = (In(written).ToArray(), In(name).ToArray());
        return theirs.Length == right.Length && theirs.Zip(right).All(pair => pair.First == pair.Second
            || (pair.First[0] == pair.Second[0] && Neighbours.Distance(pair.First, pair.Second) <= Neighbours.LimitOf(pair.First.Length)));
    }

    private static bool IsForm(string word, HashSet<string> vocabulary) => vocabulary.Contains(word)
        || (word.EndsWith('s') && vocabulary.Contains(word[..^1])) || vocabulary.Contains(word + "s");

    private static string Sorted(IEnumerable<string> words) => string.Join(' ', words.Order(StringComparer.Ordinal));

    [GeneratedRegex(@"[\p{L}\p{N}]+(?:'\p{L}+)?")]
    private static partial Regex Word();
}

/// <summary>Which words lie within the reach of a spelling correction. The limits are those of <c>theme/Scripts/search/spelling.js</c>.</summary>
internal sealed class Neighbours(IEnumerable<string> words)
{
    private readonly ILookup<int, (string Word, uint Letters)> byLength = words.ToLookup(word => word.Length, word => (word, Letters(word)));

    public static int LimitOf(int length) => length < 4 ? 0 : length < 7 ? 1 : length < 12 ? 2 : 3;

    public bool HasOne(string word)
    {
        var (limit, letters) = (LimitOf(word.Length), Letters(word));
        return Enumerable.Range(word.Length - limit, 2 * limit + 1).SelectMany(length => byLength[length])
            .Any(other => other.Word.Length > 3 && other.Word[0] == word[0]
                && BitOperations.PopCount(letters ^ other.Letters) <= 2 * limit && Distance(word, other.Word) <= limit);
    }

    /// <summary>Edits between two words: insert, delete, replace, swap neighbours.</summary>
    public static int Distance(string a, string b)
    {
        var d = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
            d[i, 0] = i;
        for (var j = 0; j <= b.Length; j++)
            d[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                d[i, j] = Math.Min(Math.Min(d[i - 1, j], d[i, j - 1]) + 1, d[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    d[i, j] = Math.Min(d[i, j], d[i - 2, j - 2] + 1);
            }
        }

        return d[a.Length, b.Length];
    }

    // One bit a letter: two words whose sets of letters differ much cannot lie near, and most never need the table.
    private static uint Letters(string word) => word.Aggregate(0u, (bits, c) => bits | 1u << (c % 32));
}
