using Compiler.Text;

namespace Compiler.Tests.Text;

public sealed class NearestTests
{
    [Theory]
    [InlineData("titel", "title")]
    [InlineData("Title", "title")]
    [InlineData("relatd", "related")]
    [InlineData("desc", "description")]
    [InlineData("ordr", "order")]
    [InlineData("xyz", null)]
    [InlineData("tit", null)]
    public void The_word_that_somebody_probably_meant(string written, string? meant) =>
        Assert.Equal(meant, Nearest.To(written, ["title", "related", "description", "order"]));

    [Fact]
    public void The_nearer_of_two_wins_whatever_their_order()
    {
        Assert.Equal("fusion", Nearest.To("fusio", ["fission", "fusion"]));
        Assert.Equal("fusion", Nearest.To("fusio", ["fusion", "fission"]));
    }
}
