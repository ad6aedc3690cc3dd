using System.Collections.Concurrent;
using Compiler.Text;

namespace Compiler.Tests.Text;

public class WordTestTests
{
    [Fact]
    public void Many_words_asked_at_once_each_have_their_own_answer()
    {
        var isEven = new WordTest(spelling => spelling[^1] % 2 == 0);
        string[] spellings = [.. Enumerable.Range(0, 5000).Select(n => $"word{n}")];

        var wrong = new ConcurrentBag<string>();
        Parallel.ForEach(spellings.Concat(spellings), spelling =>
        {
            if (isEven.Holds(Word.Of(spelling)) != (spelling[^1] % 2 == 0))
                wrong.Add(spelling);
        });

        Assert.Empty(wrong);
    }

    [Fact]
    public void A_spelling_is_asked_about_once()
    {
        var asked = new List<string>();
        var test = new WordTest(spelling =>
        {
            asked.Add(spelling);
            return true;
        });

        Assert.All(new TokenText("pain and pain and Pain").Words, word => Assert.True(test.Holds(word)));

        Assert.Equal(["pain", "and", "Pain"], asked);
    }
}
