namespace Compiler.Text;

/// <summary>Finds the word that somebody probably meant.</summary>
public static class Nearest
{
    /// <summary>
    /// The candidate within two edits of the word (one for words under five letters), nearest first, or null. Edits are those of
    /// Damerau's optimal string alignment: insert, delete, replace, swap neighbours.
    /// </summary>
    public static string? To(string word, IEnumerable<string> candidates)
    {
        var limit = word.Length < 5 ? 1 : 2;
        return candidates
            // A difference in length costs at least as many edits, so most candidates need no table.
            .Where(candidate => Math.Abs(candidate.Length - word.Length) <= limit || StartsAlike(word, candidate))
            .Select(candidate => new { candidate, distance = Distance(word.ToLowerInvariant(), candidate.ToLowerInvariant()) })
            .Where(pair => pair.distance <= limit || StartsAlike(word, pair.candidate))
            .OrderBy(pair => pair.distance).ThenBy(pair => pair.candidate, StringComparer.Ordinal)
            .Select(pair => pair.candidate)
            .FirstOrDefault();
    }

    /// <summary>The edits of Damerau's optimal string alignment between two words; case counts.</summary>
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
                var replace = d[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                d[i, j] = Math.Min(Math.Min(d[i - 1, j] + 1, d[i, j - 1] + 1), replace);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    d[i, j] = Math.Min(d[i, j], d[i - 2, j - 2] + 1);
            }
        }

        return d[a.Length, b.Length];
    }

    private static bool StartsAlike(string word, string candidate) =>
        word.Length >= 4 && candidate.StartsWith(word, StringComparison.OrdinalIgnoreCase);
}
