using Compiler.Text;

namespace Compiler.Tests.Text;

public sealed class SentencesTests
{
    [Theory]
    [InlineData("One. Two! Three?", "One.|Two!|Three?")]
    [InlineData("  Spaces around.   And between. ", "Spaces around.|And between.")]
    [InlineData("No full stop at the end", "No full stop at the end")]
    [InlineData("", "")]
    [InlineData(" . ", ".")]
    [InlineData("Ask Dr. Lee or Prof. Kim. They know.", "Ask Dr. Lee or Prof. Kim.|They know.")]
    [InlineData("Brown et al. Found nothing. Kumar et al. (2007) did.", "Brown et al. Found nothing.|Kumar et al. (2007) did.")]
    [InlineData("It rose by 2.5 points. It fell.", "It rose by 2.5 points.|It fell.")]
    [InlineData("Use ice, e.g. a cold pack, i.e. Not heat. Then rest.", "Use ice, e.g. a cold pack, i.e. Not heat.|Then rest.")]
    [InlineData("See Fig. 2 and p. 7. No. You need not.", "See Fig. 2 and p. 7.|No.|You need not.")]
    [InlineData("A. Brown wrote it. So did I. Then he left.", "A. Brown wrote it.|So did I.|Then he left.")]
    [InlineData("It is vitamin D. Then A. Brown left.", "It is vitamin D.|Then A. Brown left.")]
    [InlineData("Doctors in the U.S. Do this. At 6 a.m. it hurts.", "Doctors in the U.S. Do this.|At 6 a.m. it hurts.")]
    [InlineData("\"It hurts.\" She sat down. (It was late.) He left.", "\"It hurts.\"|She sat down.|(It was late.)|He left.")]
    [InlineData("“Why me?” she asked. “It was late.” He left.", "“Why me?” she asked.|“It was late.”|He left.")]
    [InlineData("Wait … then go. Really?! Yes.", "Wait … then go.|Really?!|Yes.")]
    [InlineData("Visit example.org today. 9 of 19 did.", "Visit example.org today.|9 of 19 did.")]
    [InlineData("¿Duele? Sí. ¡Llame!", "¿Duele?|Sí.|¡Llame!")]
    [InlineData("痛い。行く。", "痛い。|行く。")]
    public void Sentences_end_where_a_reader_hears_an_end(string text, string expected) => Assert.Equal(expected, Cut(text));

    [Theory]
    [InlineData("It helps ¤. It lasts.", "It helps ¤.|It lasts.")]
    [InlineData("It helps. ¤ It lasts. ¤", "It helps. ¤|It lasts. ¤")]
    [InlineData("It helps.¤ ¤ It lasts.", "It helps.¤ ¤|It lasts.")]
    [InlineData("It helps. ¤ found that it lasts.", "It helps.|¤ found that it lasts.")]
    public void A_citation_after_the_full_stop_belongs_to_what_it_follows(string text, string expected) =>
        Assert.Equal(expected.Replace('¤', Sentences.Mark), Cut(text.Replace('¤', Sentences.Mark)));

    private static string Cut(string text) => string.Join('|', Sentences.Of(text).Select(span => text[span.Start..span.End]));
}
