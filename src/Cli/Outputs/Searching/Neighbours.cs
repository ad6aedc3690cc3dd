using System.Numerics;
using Compiler.Text;

namespace Cli.Outputs.Searching;

/// <summary>Which words lie within the reach of a spelling correction. The limits are those of <c>theme/Scripts/search/spelling.js</c>.</summary>
internal sealed class Neighbours(IEnumerable<string> words)
{
    private readonly ILookup<int, Neighbour> byLength = words.Select(word => new Neighbour(word, Letters(word))).ToLookup(other => other.Word.Length);

    public bool HasOne(string word)
    {
        var (limit, letters) = (LimitOf(word.Length), Letters(word));
        for (var length = word.Length - limit; length <= word.Length + limit; length++)
        {
            foreach (var other in byLength[length])
            {
                if (other.Word.Length > 3 && other.Word[0] == word[0]
                    && BitOperations.PopCount(letters ^ other.Letters) <= 2 * limit && Nearest.Distance(word, other.Word) <= limit)
                    return true;
            }
        }

        return false;
    }

    private static int LimitOf(int length) => length < 4 ? 0 : length < 7 ? 1 : length < 12 ? 2 : 3;

    // One bit a letter: two words whose sets of letters differ much cannot lie near, and most never need the table.
    private static uint Letters(string word) => word.Aggregate(0u, (bits, c) => bits | 1u << (c % 32));

    private sealed record Neighbour(string Word, uint Letters);
}
