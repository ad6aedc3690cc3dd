using System.Text.RegularExpressions;
using Theme;

namespace Sites.Tests;

/// <summary>Every language of the interface has every word, with the same names to fill in.</summary>
public sealed partial class WordsTests
{
    private static readonly Words English = Words.For("en");

    public static TheoryData<string> Languages => [.. Words.Languages];

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_language_has_every_word_and_no_other(string language) => Assert.Equal(English.Keys, Words.For(language).Keys);

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_phrase_fills_in_the_same_names_as_the_english_one(string language)
    {
        var words = Words.For(language);
        var phrases = English.Keys.Where(key => IsPhrase(key) && key != "date.format");
        Assert.All(phrases, key => Assert.Equal((key, Names(English[key])), (key, Names(words[key]))));
    }

    private static bool IsPhrase(string key) => Record.Exception(() => English[key]) is null;

    private static string Names(string phrase) => string.Join(' ', Name().Matches(phrase).Select(match => match.Value).Distinct().Order());

    [GeneratedRegex(@"\{[a-z-]+\}")]
    private static partial Regex Name();
}
