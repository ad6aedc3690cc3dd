using Compiler.Text;

namespace Compiler.Tests.Text;

public sealed class ReadabilityTests
{
    [Theory]
    [InlineData(1, "a I bone bones joined walked pain nerve nerves spine spines leg disc moves moved place squeezed weight joint screw rod scan strength through caused brace league fused cause use")]
    [InlineData(2, "surgeon people table muscle needle patient doctor injured wanted needed changes nurses boxes relief careful movement able special being going trying lying syndrome title ankle didn't quiet fluid someone sometimes lifetime")]
    [InlineData(3, "surgery medicine radius infection serious area period previous video operate calcium exercise nonunion hospital usual gradual somebody")]
    [InlineData(4, "operation emergency stimulation material information discectomy")]
    [InlineData(5, "laminectomy")]
    [InlineData(6, "rehabilitation")]
    public void Syllables_are_counted_as_they_are_spoken(int count, string words) =>
        Assert.All(words.Split(' '), word => Assert.True(count == Readability.Syllables(word), $"{word}: {Readability.Syllables(word)}"));

    [Fact]
    public void The_grade_is_that_of_the_published_formula()
    {
        // 6 words, 1 sentence, 6 syllables.
        Assert.Equal(0.39 * 6 + 11.8 - 15.59, Readability.Grade("The leg hurts when you walk."), 6);
        Assert.Equal(0, Readability.Grade(""));
    }

    [Fact]
    public void Long_words_and_long_sentences_are_harder()
    {
        var easy = Readability.Grade("The bones did not join. This can hurt.");
        var hard = Readability.Grade("Radiographic evidence of pseudarthrosis following instrumentation necessitates reoperation.");
        Assert.True(easy < 4, $"{easy}");
        Assert.True(hard > 12, $"{hard}");
    }
}
