using Compiler.Text;

namespace Compiler.Tests.Text;

public sealed class PassiveTests
{
    [Theory]
    [InlineData("The screws are removed.", "are removed")]
    [InlineData("It may not be needed.", "be needed")]
    [InlineData("It was then carefully taken out.", "was then carefully taken")]
    [InlineData("It has been done.", "been done")]
    [InlineData("The screws aren’t removed.", "aren't removed")]
    [InlineData("You are tired and worried.", null)]
    [InlineData("This is called a fusion.", null)]
    [InlineData("The pain is bad, moved or not.", null)]
    [InlineData("There is need for rest.", null)]
    [InlineData("Staff are well-trained.", null)]
    [InlineData("It is a planned operation.", null)]
    public void The_passive_voice_is_found(string sentence, string? found)
    {
        var text = new TokenText(sentence);
        var at = Passive.In(text, new Span(0, sentence.Length));
        Assert.Equal(found, at is { } span ? text.Text[span.Start..span.End] : null);
    }
}
