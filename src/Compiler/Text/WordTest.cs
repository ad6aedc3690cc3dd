namespace Compiler.Text;

/// <summary>A question that is asked of the words of many texts, and answered once for each spelling. The same spelling must have the same answer.</summary>
public sealed class WordTest(Func<string, bool> ask)
{
    private const byte Yes = 1;
    private const byte No = 2;

    private readonly Lock turn = new();

    // By the number of the word. Who reads while it grows finds no answer, and asks again.
    private volatile byte[] answers = [];

    /// <summary>The answer for a word.</summary>
    public bool Holds(Word word)
    {
        var known = answers;
        var answer = word.Number < known.Length ? known[word.Number] : 0;
        return answer == 0 ? Ask(word) : answer == Yes;
    }

    private bool Ask(Word word)
    {
        var holds = ask(word.Spelling);
        lock (turn)
        {
            var known = answers;
            if (word.Number >= known.Length)
                Array.Resize(ref known, Math.Max(2 * known.Length, word.Number + 1));
            known[word.Number] = holds ? Yes : No;
            answers = known;
        }

        return holds;
    }
}
