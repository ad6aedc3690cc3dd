using Compiler.Text;

namespace Compiler.Tests.Text;

public sealed class AbbreviationsTests
{
    [Theory]
    [InlineData("SCS helps; rhBMP-2, NSAIDs and CT's do not.", "SCS rhBMP NSAID CT")]
    [InlineData("L4 to L5, S1, type II, part IV, an X-ray, McDonald, I, A", "")]
    public void Letters_that_stand_for_words_are_abbreviations(string text, string expected) =>
        Assert.Equal(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries), Abbreviations.Of(new TokenText(text)).Select(found => found.Name));

    [Theory]
    [InlineData("spinal cord stimulation (SCS) helps")]
    [InlineData("spinal cord stimulation, SCS, helps")]
    [InlineData("spinal cord stimulation, or SCS, helps")]
    [InlineData("a device for pain (the SCS trial) helps")]
    [InlineData("from the back (spinal cord stimulation, SCS) helps")]
    [InlineData("SCS (spinal cord stimulation) helps")]
    [InlineData("SCS stands for spinal cord stimulation")]
    public void A_page_spells_an_abbreviation_out(string text) => Assert.True(IsSpelledOut(text));

    [Theory]
    [InlineData("SCS helps")]
    [InlineData("An SCS (new) helps")]
    [InlineData("(SCS) helps")]
    [InlineData("A box (see the page on SCS) helps")]
    [InlineData("spinal surgery. SCS helps")]
    public void A_page_does_not_spell_it_out(string text) => Assert.False(IsSpelledOut(text));

    private static bool IsSpelledOut(string text)
    {
        var words = new TokenText(text);
        var (name, span) = Assert.Single(Abbreviations.Of(words));
        return Abbreviations.IsSpelledOut(words, span, name);
    }
}
