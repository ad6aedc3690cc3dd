using System.Text;

namespace Cli.Outputs.Searching;

/// <summary>
/// Words to leave alone, told by their hashes alone, for they are many: the gaps between sorted hashes, each a letter, the last letter standing for
/// <see cref="Spread"/> more. One other word in <see cref="Rarity"/> passes for known, but none of those that must not: a salt keeps them out.
/// </summary>
internal sealed record KnownWords(int Size, int Salt, string Letters)
{
    private const int Spread = 64;
    private const int Rarity = 16;
    private const int MostSalts = 500;
    private const char First = '#';

    public static KnownWords Of(IEnumerable<string> words, IEnumerable<string> others)
    {
        string[] all = [.. words.Distinct()];
        string[] not = [.. others];
        var size = Math.Max(1, all.Length * Rarity);
        var salt = BestSalt(all, not, size);
        var letters = new StringBuilder();
        var at = 0;
        foreach (var place in Places(all, size, salt).Distinct().Order())
        {
            for (; place - at >= Spread; at += Spread)
                letters.Append(Letter(Spread));
            letters.Append(Letter(place - at));
            at = place;
        }

        return new KnownWords(size, salt, letters.ToString());
    }

    /// <summary>The first salt with which none of the others passes for known, or the fewest do.</summary>
    private static int BestSalt(string[] words, string[] others, int size)
    {
        var (best, fewest) = (0, int.MaxValue);
        for (var salt = 0; salt < MostSalts && fewest > 0; salt++)
        {
            var taken = Places(words, size, salt).ToHashSet();
            var wrong = Places(others, size, salt).Distinct().Count(taken.Contains);
            if (wrong < fewest)
                (best, fewest) = (salt, wrong);
        }

        return best;
    }

    private static IEnumerable<int> Places(string[] words, int size, int salt) => words.Select(word => (int)(Hash(word, salt) % (uint)size));

    private static char Letter(int gap) => (char)(First + gap);

    // FNV-1a.
    private static uint Hash(string word, int salt) => word.Aggregate(2166136261u + (uint)salt, (hash, letter) => (hash ^ letter) * 16777619u);
}
