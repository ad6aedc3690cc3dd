using System.Numerics;

namespace Cli.Outputs.Searching;

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
