using Compiler.Text;

namespace Compiler.Tests.Text;

public sealed class PhraseTests
{
    [Theory]
    [InlineData("incontinence", "Urinary INCONTINENCE is common.", "INCONTINENCE")]
    [InlineData("chest pain", "A chest  pain or chest-pain.", "chest  pain")]
    [InlineData("self-harm", "They spoke of self harm.", "self harm")]
    [InlineData("suicid*", "She had suicidal thoughts.", "suicidal")]
    [InlineData("numb* + bottom", "The bottom may feel numb.", "bottom may feel numb")]
    [InlineData("los* control + bowel*", "You are losing control of bladder and bowels.", "losing control of bladder and bowels")]
    [InlineData("can't go on", "I can’t go on.", "can’t go on")]
    [InlineData("temperature of 38", "A temperature of 38°C.", "temperature of 38")]
    [InlineData("a* + b", "An arm, b.", "An arm, b")]
    public void A_pattern_finds_whole_words_in_any_case(string pattern, string text, string expected)
    {
        var match = Assert.Single(BookOf(pattern).Find(new TokenText(text)));
        Assert.Equal(expected, text[match.Span.Start..match.Span.End]);
    }

    [Theory]
    [InlineData("sepsis", "An asepsis.")]
    [InlineData("depress", "She was depressed.")]
    [InlineData("chest pain", "In the chest, pain.")]
    [InlineData("chest pain", "The chest. Pain comes.")]
    [InlineData("fever + surgery", "You had surgery. A fever came.")]
    [InlineData("can't go on", "I can go on.")]
    [InlineData(" + ", "Anything + at all.")]
    [InlineData("", "Anything.")]
    public void A_pattern_stays_within_its_words_and_its_sentence(string pattern, string text) => Assert.Empty(BookOf(pattern).Find(new TokenText(text)));

    [Fact]
    public void A_book_finds_each_phrase_once_a_sentence_and_says_what_it_stands_for()
    {
        var book = new PhraseBook<int>([("chills", 1), ("fever + surgery", 2), ("sweat*", 3)]);
        Assert.Equal([1, 2, 1], book.Find(new TokenText("Fever and chills, chills after surgery. Then chills.")).Select(match => match.Meaning));
    }

    [Fact]
    public void Patterns_that_mean_the_same_have_one_normal_form() =>
        Assert.Equal(Phrase.Parse("Bladder+ los*  control").Normal, Phrase.Parse("los* control + bladder").Normal);

    private static PhraseBook<string> BookOf(string pattern) => new([(pattern, pattern)]);
}
