using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Compiler.Text;

/// <summary>How a claim puts its number.</summary>
public enum ClaimKind
{
    /// <summary>"48%", "48 percent".</summary>
    Percentage,

    /// <summary>"1 in 7", "48 of every 100", "9 of 19 people".</summary>
    Ratio,

    /// <summary>"twice as likely", "3 times the risk", "threefold".</summary>
    Fold,

    /// <summary>"5 per 1,000", "a rate of 5".</summary>
    Rate,

    /// <summary>"an odds ratio of 2.1".</summary>
    Odds,

    /// <summary>"half of people", "two thirds improved".</summary>
    Share,

    /// <summary>"heals in 6 weeks", "lasts 3 to 6 months".</summary>
    Duration,
}

/// <summary>A number that needs a source: where in its sentence, and how it is put.</summary>
public sealed record Claim(Span Span, ClaimKind Kind);

/// <summary>
/// Finds what the editorial rules call a claim in a plain English sentence: a percentage, "x in y", fold, rate, odds, share of people or
/// duration of an outcome. It catches the plain forms, in digits and in words; where a form is open it stays silent. Ordinals, levels,
/// dates, doses, instructions, page structure and temperatures are no claims, nor is a question.
/// </summary>
public static partial class Claims
{
    /// <summary>The claims of one sentence, in order.</summary>
    public static ImmutableArray<Claim> In(string sentence)
    {
        if (sentence.AsSpan().TrimEnd().EndsWith('?'))
            return [];
        var found = new List<Claim>();
        foreach (var form in Forms)
        {
            if (sentence.AsSpan().ContainsAny(form.Needs))
                AddTo(found, form.Regex, sentence, form.Kind);
        }

        Ratios.AddTo(found, sentence);
        Durations.AddTo(found, sentence);
        return found.Count == 0 ? [] : [.. found.OrderBy(claim => claim.Span.Start)];
    }

    /// <summary>Whether a word may belong to a claim; no form below matches a sentence without such a word.</summary>
    internal static bool MayBelong(string word) =>
        char.IsDigit(word[0]) || CountingWords.Contains(word) || word.AsSpan().IndexOfAny(CountingStems) == 0 || word.EndsWith("fold", StringComparison.OrdinalIgnoreCase);

    /// <summary>The percentages of a text of any language.</summary>
    public static ImmutableArray<Claim> PercentagesIn(string text)
    {
        var found = new List<Claim>();
        AddTo(found, Percentage(), text, ClaimKind.Percentage);
        return [.. found];
    }

    /// <summary>Adds every match of a form. A sentence without one costs no more than the look.</summary>
    internal static void AddTo(List<Claim> found, Regex form, string sentence, ClaimKind kind)
    {
        for (var match = form.Match(sentence); match.Success; match = match.NextMatch())
            found.Add(new Claim(SpanOf(match.Groups["claim"]), kind));
    }

    // A form is tried only on a sentence that holds one of its words: that look costs a hundredth of trying.
    private static readonly ImmutableArray<(Regex Regex, ClaimKind Kind, SearchValues<string> Needs)> Forms =
    [
        (Percentage(), ClaimKind.Percentage, AnyOf("%", "percent", "per cent")),
        (Fold(), ClaimKind.Fold, AnyOf("times", "twice", "fold", "doubl", "tripl", "halv", "quadrupl")),
        (Rate(), ClaimKind.Rate, AnyOf("rate", " per ")),
        (Odds(), ClaimKind.Odds, AnyOf("ratio", "odds", "relative risk")),
        (Share(), ClaimKind.Share, AnyOf("half", "third", "quarter", "fifth", "tenth")),
        (ShareOfAnEffect(), ClaimKind.Share, AnyOf("half", "third", "quarter", "fifth", "tenth")),
    ];

    private static readonly FrozenSet<string> CountingWords = FrozenSet.ToFrozenSet(
        [
            "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "fifteen", "twenty", "thirty", "forty", "fifty", "sixty",
            "seventy", "eighty", "ninety", "hundred", "thousand", "twice", "half", "day", "days", "week", "weeks", "month", "months", "year", "years",
        ],
        StringComparer.OrdinalIgnoreCase);

    private static readonly SearchValues<string> CountingStems = AnyOf("doubl", "tripl", "quadrupl", "halv", "third", "quarter", "fifth", "tenth");

    internal static SearchValues<string> AnyOf(params string[] words) => SearchValues.Create(words, StringComparison.OrdinalIgnoreCase);

    internal const string Digits = @"\d(?:[\d,]*\d)?(?:\.\d+)?";

    internal const string NumberWord =
        "(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|"
        + "(?:a |one )?hundred|(?:a |one )?thousand)";

    internal const string Number = "(?:" + Digits + "|" + NumberWord + ")";

    internal const string People =
        "(?:people|patients|persons|adults|women|men|children|smokers|users|participants|volunteers|survivors|cases|operations|surgeries|procedures|"
        + "fusions|implants|devices|stimulators|trials|studies)";

    internal const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    internal static Span SpanOf(Group group) => new(group.Index, group.Index + group.Length);

    private const string Hedge = "(?:(?:about|around|only|nearly|almost|roughly|some|up to|over|under|more than|less than|at least) )?";

    private const string Fraction =
        "(?:half|(?:a|one)[ -](?:third|quarter|fifth|tenth)|(?:two|three|four|seven|nine)[ -](?:thirds|quarters|fifths|tenths))";

    private const string Risk = "(?:risks?|chances?|rates?|odds|likelihood|pain|disability)";

    // A strength ("lidocaine 5% patch") is a dose; "100% sure" is a figure of speech.
    [GeneratedRegex(
        @"(?<![\w.,])(?<claim>(?:" + Digits + @"(?:\s?(?:%|percent)?\s?(?:to|or|and|[-–])\s?" + Digits + @")?|" + NumberWord + @")\s?(?:%|"
            + @"percent(?!\w)|per cent\b|percentage points?\b))"
        + @"(?!\s(?:sure|certain|solution|saline|cream|gel|patch|patches|strength|lidocaine|chlorhexidine))", Options)]
    private static partial Regex Percentage();

    [GeneratedRegex(
        @"\b(?<claim>(?:twice|" + Number + @"(?: to " + Number + @")? times) (?:as (?:likely|many|much|often|high|common|great|large|long|frequent)|"
            + @"the (?:usual |normal |average )?" + Risk
        + @"|the number|(?:that|those) of|more (?:likely|common|often)|less (?:likely|common|often)|(?:higher|greater|lower) (?:risk|chance|rate|"
        + @"odds)|higher|greater|lower))"
        + @"|\b(?<claim>(?:two|three|four|five|six|ten|hundred|\d+(?:\.\d+)?)[ -]?fold)\b"
        + @"|\b(?<claim>(?:doubl|tripl|quadrupl|halv)(?:e|es|ed|ing) (?:the|your|their|a person's|his|her) " + Risk + @")\b", Options)]
    private static partial Regex Fold();

    [GeneratedRegex(
        @"(?<!(?:heart|pulse|breathing|respiratory|interest|sampling|frame) )\brates? (?:of|is|was|were|are|reached) " + Hedge
            + @"(?<claim>" + Digits + @")(?![\w%–-])(?! percent)"
        + @"|(?<![\w.,])(?<claim>" + Number + @" (?:(?:" + People + @"|infections|deaths) )?per (?:every )?(?:1,?000,000|100,?000|10,?000|1,?000|100|"
        + @"hundred|thousand|million))\b", Options)]
    private static partial Regex Rate();

    [GeneratedRegex(
        @"\b(?<claim>(?:(?:odds|hazard|risk|rate) ratio|relative risk)(?: (?:of|is|was|were))? " + Hedge + Digits + @")"
        + @"|\bodds (?:of|is|was|are|were) " + Hedge + @"(?<claim>" + Number + @" (?:to|in) " + Number + @")\b", Options)]
    private static partial Regex Odds();

    // "half an hour" and "half of the bed" say nothing about people.
    [GeneratedRegex(
        @"\b(?<claim>(?:half(?! an?\b)(?: of)?|" + Fraction + @" of) (?:(?:all|the|these|those|our|their|your|such|older|younger|"
            + @"other) )*(?:(?!(?:with|for|in|to|by|from|and|or|on|at|of|an?|hours?|days?|way)\b)[\w-]+ ){0,2}"
        + People + @")\b"
        + @"|\b(?<claim>" + Fraction + @" of (?:them|us|those|these|everyone)|half (?:better|worse))\b"
        + @"|\b(?<claim>(?:half|(?:two|three|four|nine)[ -](?:thirds|quarters|fifths|tenths))) (?:still |also |never )?(?:get|got|improved?|"
        + @"recover(?:ed)?|felt|report(?:ed)?|needed|returned|healed|responded|had|have)\b",
        Options)]
    private static partial Regex Share();

    [GeneratedRegex(@"\b" + Risk + @"\b[^.;]{0,60}? (?<claim>by (?:about |at least |nearly |around |more than |up to )?" + Fraction + @")\b(?! (?:an?|"
        + @"hour|day)\b)", Options)]
    private static partial Regex ShareOfAnEffect();
}
