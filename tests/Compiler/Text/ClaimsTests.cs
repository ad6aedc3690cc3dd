using Compiler.Text;

namespace Compiler.Tests.Text;

public sealed class ClaimsTests
{
    [Theory]
    [InlineData("About 48% got better.", "48%")]
    [InlineData("About 14.2 percent of people had it.", "14.2 percent")]
    [InlineData("Between 10% and 40% still hurt.", "10% and 40%")]
    [InlineData("It rose by five percentage points.", "five percentage points")]
    [InlineData("In 48 per cent it helped.", "48 per cent")]
    [InlineData("You can be 100% sure.", "")]
    [InlineData("Put on a lidocaine 5% patch.", "")]
    public void Percentages(string sentence, string expected) => Finds(ClaimKind.Percentage, sentence, expected);

    [Theory]
    [InlineData("About 1 in 7 had pain.", "1 in 7")]
    [InlineData("One in seven has pain.", "One in seven")]
    [InlineData("It is a 1-in-7 chance.", "1-in-7")]
    [InlineData("It helps 9 out of 10.", "9 out of 10")]
    [InlineData("It helped 48 of every 100 people.", "48 of every 100")]
    [InlineData("It came to 57 to 63 of every 100.", "57 to 63 of every 100")]
    [InlineData("A good result came to 9 of 19 people.", "9 of 19")]
    [InlineData("Two of three patients were well.", "Two of three")]
    [InlineData("But 7 of the 28 had complications.", "7 of the 28")]
    [InlineData("About 1 in 1,000 have it.", "1 in 1,000")]
    [InlineData("Of every 100 people, about 18 had harm.", "Of every 100")]
    [InlineData("It came to 9 of 19 (about 47 of every 100).", "9 of 19|47 of every 100")]
    [InlineData("Three in every four get better.", "Three in every four")]
    [InlineData("This is step 3 of 5.", "")]
    [InlineData("You have answered 3 of 12 questions.", "")]
    [InlineData("Two of three ways need an operation.", "")]
    [InlineData("Walk 1 in 2 days.", "")]
    [InlineData("The surgeon fused L4 to L5.", "")]
    [InlineData("There were two in 2019.", "")]
    [InlineData("A two-in-one device.", "")]
    [InlineData("Part 2 of 20.", "")]
    [InlineData("One of the 3 spoke first.", "")]
    public void Ratios(string sentence, string expected) => Finds(ClaimKind.Ratio, sentence, expected);

    [Theory]
    [InlineData("It is twice as likely.", "twice as likely")]
    [InlineData("They had 3 times the risk.", "3 times the risk")]
    [InlineData("The odds were nearly 6 times those of other people.", "6 times those of")]
    [InlineData("The risk was 2 to 3 times higher.", "2 to 3 times higher")]
    [InlineData("There was a threefold rise and a 2-fold fall.", "threefold|2-fold")]
    [InlineData("Smoking doubles the risk.", "doubles the risk")]
    [InlineData("Twice as many people came back.", "Twice as many")]
    [InlineData("Do it twice a day, or three times a week.", "")]
    [InlineData("She had surgery three times.", "")]
    [InlineData("Double the sheet and sit on it.", "")]
    public void Folds(string sentence, string expected) => Finds(ClaimKind.Fold, sentence, expected);

    [Theory]
    [InlineData("There were 5 infections per 1,000 operations.", "5 infections per 1,000")]
    [InlineData("It had a rate of 12.", "12")]
    [InlineData("It had a rate of 70-84 and more.", "")]
    [InlineData("A heart rate of 80 is normal.", "")]
    [InlineData("Take one tablet per day.", "")]
    public void Rates(string sentence, string expected) => Finds(ClaimKind.Rate, sentence, expected);

    [Theory]
    [InlineData("The odds ratio was 2.1.", "odds ratio was 2.1")]
    [InlineData("The odds are three to one.", "three to one")]
    [InlineData("The odds are good.", "")]
    public void Odds(string sentence, string expected) => Finds(ClaimKind.Odds, sentence, expected);

    [Theory]
    [InlineData("Half of people improve.", "Half of people")]
    [InlineData("About half the older patients felt better.", "half the older patients")]
    [InlineData("Two thirds of the people who had it went home.", "Two thirds of the people")]
    [InlineData("Two-thirds improved.", "Two-thirds")]
    [InlineData("A third of all smokers had it again.", "A third of all smokers")]
    [InlineData("A quarter of them did not answer.", "A quarter of them")]
    [InlineData("People were at least half better.", "half better")]
    [InlineData("Pain scores fell by three quarters after an injection.", "by three quarters")]
    [InlineData("It cut the risk by half.", "by half")]
    [InlineData("Half of the bed is yours.", "")]
    [InlineData("Rest for half an hour with other patients.", "")]
    [InlineData("A third operation is rare.", "")]
    [InlineData("Most people improve.", "")]
    [InlineData("Half of success is patience.", "")]
    public void Shares(string sentence, string expected) => Finds(ClaimKind.Share, sentence, expected);

    [Theory]
    [InlineData("The bones heal within 3 to 6 months.", "3 to 6 months")]
    [InlineData("Most people recover in about six weeks.", "six weeks")]
    [InlineData("It can take up to a year.", "a year")]
    [InlineData("Recovery usually takes 6 to 12 weeks.", "6 to 12 weeks")]
    [InlineData("The relief lasts 3 months.", "3 months")]
    [InlineData("You can go back to work after 4 weeks.", "4 weeks")]
    [InlineData("The effect was gone after one year.", "one year")]
    [InlineData("Walk for 10 minutes, 3 times a day.", "")]
    [InlineData("Wear the brace for 6 weeks.", "")]
    [InlineData("Take the tablets for 5 days.", "")]
    [InlineData("Take 2 weeks off work.", "")]
    [InlineData("You come back for a check after 6 weeks.", "")]
    [InlineData("Call your doctor if the pain lasts 3 days.", "")]
    [InlineData("Chronic pain is pain that lasts more than 3 months.", "")]
    [InlineData("She took a week to think.", "")]
    [InlineData("A trial followed people for 2 years.", "")]
    [InlineData("In the first 6 weeks, rest is part of it.", "")]
    [InlineData("It can take weeks.", "")]
    public void Durations(string sentence, string expected) => Finds(ClaimKind.Duration, sentence, expected);

    [Theory]
    [InlineData("Is it true that 1 in 7 people have pain?")]
    [InlineData("You have a temperature of 38°C (100.4°F) or higher.")]
    [InlineData("It was published on 20 November 2026.")]
    [InlineData("Bring these 6 questions.")]
    [InlineData("Call 555 0100.")]
    [InlineData("Take 500 mg in 2 doses.")]
    [InlineData("A study of 391 people looked at it.")]
    [InlineData("")]
    public void Other_numbers_and_questions_are_no_claims(string sentence) => Assert.Empty(Claims.In(sentence));

    [Fact]
    public void A_percentage_is_a_claim_in_any_language()
    {
        const string sentence = "¿Mejoró el 48 % de 1 in 7?";
        var claim = Assert.Single(Claims.PercentagesIn(sentence));
        Assert.Equal("48 %", sentence[claim.Span.Start..claim.Span.End]);
    }

    [Fact]
    public void Any_words_are_read_and_every_claim_lies_in_its_sentence() => Soup.Check(Pieces, text => Assert.All(Claims.In(text), claim =>
        Assert.True(claim.Span is { Length: > 0, Start: >= 0 } && claim.Span.End <= text.Length)), times: 2000);

    private static readonly string[] Pieces =
    [
        "in ", "of ", "out of ", "every ", "half ", "a third ", "two thirds ", "people ", "6 ", "48", "100 ", "1,000 ", "2.5 ", "% ", "percent ", "per ", "to ", "or ", "weeks ", "-", "months ",
        "twice ", "times ", "as likely ", "the risk ", "by ", "takes ", "lasts ", "can take ", "heals ", "recovery ", "within ", "about ", "up to ", "if ", "one ", "seven ", "rate ", "odds ", "ratio ",
        "older ", "improved ", "gone ", ", ", ". ", "? ", "\uFFFC ", "é ", "the ", "you ",
    ];

    private static void Finds(ClaimKind kind, string sentence, string expected)
    {
        var claims = Claims.In(sentence);
        Assert.Equal(expected, string.Join('|', claims.Select(claim => sentence[claim.Span.Start..claim.Span.End])));
        Assert.All(claims, claim => Assert.Equal(kind, claim.Kind));
    }
}
