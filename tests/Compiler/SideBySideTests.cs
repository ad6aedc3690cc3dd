namespace Compiler.Tests;

/// <summary>Work on many things at once gives what work on one after the other would: the bytes of a site hang on it.</summary>
public class SideBySideTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(1000)]
    public void Parts_hold_everything_once_and_in_order(int count)
    {
        int[] things = [.. Enumerable.Range(0, count)];

        Assert.Equal(things, SideBySide.MapParts(things, part => part).SelectMany(part => part));
    }

    [Fact]
    public void Results_stand_in_the_order_of_the_things() =>
        Assert.Equal(Enumerable.Range(0, 1000).SelectMany(n => new[] { n, -n }), SideBySide.MapMany([.. Enumerable.Range(0, 1000)], n => new[] { n, -n }));
}
