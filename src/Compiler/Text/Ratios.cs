using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Compiler.Text;

/// <summary>Claims of the form "x in y", "x out of y" and "x of every y".</summary>
internal static partial class Ratios
{
    // What follows "3 of 5" when it counts something on the page, in the body or in a day, and not people.
    private static readonly FrozenSet<string> Counted = FrozenSet.ToFrozenSet(
        [
            "seconds", "minutes", "hours", "days", "weeks", "months", "years", "mg", "ml", "g", "kg", "cm", "mm", "inches", "feet", "pounds", "levels", "steps",
            "pages", "questions", "parts", "places", "stages", "sessions", "ways", "types", "groups", "kinds", "sizes", "sets", "rows", "columns", "doses",
            "tablets", "pills", "visits", "appointments", "chapters", "sections", "items", "points", "signs", "boxes", "reasons", "goals", "hands", "legs", "arms",
        ],
        StringComparer.OrdinalIgnoreCase);

    // What stands before "3 of 5" when it counts the page's own parts or the course of a treatment.
    private static readonly FrozenSet<string> Counters = FrozenSet.ToFrozenSet(
        [
            "step", "page", "part", "phase", "stage", "level", "question", "item", "figure", "table", "number", "chapter", "grade", "type", "version",
            "day", "week", "month", "year", "session",
        ],
        StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, int> Words = new Dictionary<string, int>
    {
        ["one"] = 1,
        ["two"] = 2,
        ["three"] = 3,
        ["four"] = 4,
        ["five"] = 5,
        ["six"] = 6,
        ["seven"] = 7,
        ["eight"] = 8,
        ["nine"] = 9,
        ["ten"] = 10,
        ["eleven"] = 11,
        ["twelve"] = 12,
        ["fifteen"] = 15,
        ["twenty"] = 20,
        ["thirty"] = 30,
        ["forty"] = 40,
        ["fifty"] = 50,
        ["sixty"] = 60,
        ["seventy"] = 70,
        ["eighty"] = 80,
        ["ninety"] = 90,
        ["hundred"] = 100,
        ["thousand"] = 1000,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    // The "y" of "x in y" where it is a word: it is two or more, and a space or a hyphen stands before it. After Words, which it reads.
    private static readonly SearchValues<string> Wholes =
        Claims.AnyOf([.. Words.Keys.Where(word => Words[word] > 1).SelectMany(word => (string[])[" " + word, "-" + word])]);

    /// <summary>Adds the ratios of one sentence.</summary>
    public static void AddTo(List<Claim> found, string sentence)
    {
        if (!MayHold(sentence))
            return;
        for (var match = Ratio().Match(sentence); match.Success; match = match.NextMatch())
        {
            if (IsClaim(match, LastWord(sentence.AsSpan(0, match.Index)), sentence[(match.Index + match.Length)..]))
                found.Add(new Claim(Claims.SpanOf(match.Groups["claim"]), ClaimKind.Ratio));
        }

        Claims.AddTo(found, OfEvery(), sentence, ClaimKind.Ratio);
    }

    private static bool MayHold(string sentence) => Digits.In(sentence) || sentence.AsSpan().ContainsAny(Wholes);

    private static bool IsClaim(Match match, string before, string after)
    {
        var (part, whole) = (ValueOf(match.Groups["part"].Value), ValueOf(match.Groups["whole"].Value));
        var link = match.Groups["link"].Value.ToLowerInvariant();
        var next = Next().Match(after);
        if (part > whole || whole < 2 || Counters.Contains(before) || Counted.Contains(next.Groups["word"].Value))
            return false;
        if (match.Groups["every"].Success)
            return true;
        return link switch
        {
            // "two in 2019", "one in one"
            "in" => part < whole && !IsYear(whole),
            "of" => PeopleNext().IsMatch(after) || (whole >= 10 && char.IsDigit(match.Groups["whole"].Value[0]) && !IsYear(whole)),
            _ => true,
        };
    }

    private static bool IsYear(double number) => number is >= 1900 and <= 2100;

    private static string LastWord(ReadOnlySpan<char> text)
    {
        text = text.TrimEnd();
        return text[(text.LastIndexOf(' ') + 1)..].ToString();
    }

    private static double ValueOf(string number)
    {
        var last = number.Split(' ', '-')[^1];
        return Words.TryGetValue(last, out var value) ? value : double.Parse(number.Replace(",", ""), CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(
        @"(?<![\w.,])(?<claim>(?:" + Claims.Number + @" to )?(?<part>" + Claims.Number + @")(?: (?<link>in|out of|of) (?:(?<every>every|each) |(?:the|"
            + @"all) )?|-(?<link>in)-)(?<whole>" + Claims.Number + @"))(?![\w%]|\.\d|-\w)",
        Claims.Options)]
    private static partial Regex Ratio();

    [GeneratedRegex(@"^ (?<word>[\w-]+)", Claims.Options)]
    private static partial Regex Next();

    // "3 of 26 older patients"
    [GeneratedRegex(@"^ (?:[\w-]+ ){0,2}" + Claims.People + @"\b", Claims.Options)]
    private static partial Regex PeopleNext();

    // "Of every 100 people, about 18 …": the share comes after the whole.
    [GeneratedRegex(@"(?<!\d )\b(?<claim>(?:of|in|among|out of) (?:every |each )(?:10|100|1,?000|10,?000|ten|hundred|thousand))\b", Claims.Options)]
    private static partial Regex OfEvery();
}
