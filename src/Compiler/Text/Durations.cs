using System.Buffers;
using System.Text.RegularExpressions;

namespace Compiler.Text;

/// <summary>Claims about how long an outcome takes or lasts, in days or longer.</summary>
internal static partial class Durations
{
    /// <summary>Adds the durations of one sentence, each once.</summary>
    public static void AddTo(List<Claim> found, string sentence)
    {
        if (!sentence.AsSpan().ContainsAny(Units))
            return;
        AddTo(found, Takes(), sentence);
        AddTo(found, Reached(), sentence);
    }

    private static void AddTo(List<Claim> found, Regex form, string sentence)
    {
        for (var match = form.Match(sentence); match.Success; match = match.NextMatch())
        {
            var claim = new Claim(Claims.SpanOf(match.Groups["claim"]), ClaimKind.Duration);
            if (!IsCondition(sentence, match.Index) && !found.Exists(other => other.Kind == claim.Kind && other.Span.Start == claim.Span.Start))
                found.Add(claim);
        }
    }

    private static readonly SearchValues<string> Units = Claims.AnyOf(" day", " week", " month", " year", "-day", "-week", "-month", "-year");

    /// <summary>"Call if the pain lasts 3 days" and "pain that lasts 3 months" say when something holds, not how long it takes.</summary>
    private static bool IsCondition(string sentence, int verb)
    {
        var clause = sentence[..verb];
        return Condition().IsMatch(clause[(clause.LastIndexOfAny([',', ';', ':']) + 1)..]);
    }

    private const string Hedges =
        "(?:(?:about|around|at least|at most|up to|as long as|as little as|roughly|only|over|under|more than|longer than|less than|nearly|almost|"
            + "between|from|another|some|the first|a further|just|anything|the) )*";

    private const string Length = "(?<claim>(?:" + Claims.Number + ")(?:[ -](?:to|or|and)[ -]" + Claims.Number + ")?[ -](?:days?|weeks?|months?|years?))";

    private const string LengthOrOne = "(?<claim>(?:an?|" + Claims.Number + ")(?:[ -](?:to|or|and)[ -](?:an?|" + Claims.Number + "))?[ -](?:days?|"
        + "weeks?|months?|years?))";

    [GeneratedRegex(@"\b(?:if|when|whenever|whether|unless|until|that|which|who)\b(?: [\w'’-]+){0,8} ?$", Claims.Options)]
    private static partial Regex Condition();

    // "Take" alone is an instruction: "take 2 weeks off", "take them for 5 days".
    [GeneratedRegex(
        @"\b(?:takes|took|lasts?|lasted|(?<=\b(?:can|may|might|will|could|would|should|often|usually|sometimes|not|to) )take) (?:(?:[a-z]+ly|often|"
            + @"you|people|bones?|it|for) )*"
        + Hedges + LengthOrOne + @"\b(?! (?:off|of|away|from|leave|ago|to (?:think|decide|ask|read|talk))\b)", Claims.Options)]
    private static partial Regex Takes();

    [GeneratedRegex(
        @"\b(?:heal(?:s|ed)?|recover(?:s|ed)?|improve[sd]?|ease[sd]?|settle[sd]?|fade[sd]?|resolve[sd]?|disappear(?:s|ed)?|(?:is|are|was|were) gone|"
            + @"wears? off|wore off|go(?:es)? away|went away|go(?:es)? home|went home|"
        + @"(?:get|gets|got|feel|feels|felt) better|fuse[sd]?|knit|knits|join together|joined|(?:return|returns|returned|go|back|get back) (?:to|"
        + @"at) (?:work|sports?|driving|normal)|comes back|came back|survive[sd]?)"
        + @"(?: (?!(?:if|when|unless|until|after|before|within)\b)[\w'’-]+){0,6}? (?:in|within|after|by|over|for|at) " + Hedges + Length + @"\b(?! (?:ago|old))"
        + @"|\b(?:recovery|healing)(?: [\w'’-]+){0,3}? (?:is|was|of|needs?) " + Hedges + Length + @"\b", Claims.Options)]
    private static partial Regex Reached();
}
