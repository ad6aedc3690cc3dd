using Compiler.Text;

namespace Compiler.Tests.Text;

public sealed class PlainWordsTests
{
    private static readonly PlainWords Words = PlainWords.Of(["lift", "stop", "move", "happy", "easy", "vitamins", "Friday"]);

    [Theory]
    [InlineData("lift lifts lifted lifting lifter Lift friday")]
    [InlineData("stopped stopping move moved moving movement movements unmoved")]
    [InlineData("happily happiness unhappy happier easily easier easiest vitamin")]
    public void What_is_plainly_made_from_a_plain_word_is_plain(string made) => Assert.All(made.Split(' '), word => Assert.True(Words.Contains(word), word));

    [Theory]
    [InlineData("liftoma motion stoma remote un s")]
    public void What_only_begins_like_one_is_not(string other) => Assert.All(other.Split(' '), word => Assert.False(Words.Contains(word), word));

    [Fact]
    public void A_sites_own_words_are_added_to_a_list_but_make_none()
    {
        Assert.True(Words.With(["disc"]).Contains("discs"));
        Assert.True(PlainWords.None.With(["disc"]).IsEmpty);
    }
}
