using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Compiler.Text;

/// <summary>How hard an English text is to read.</summary>
public static partial class Readability
{
    // Words that the rules below count wrongly.
    private static readonly FrozenDictionary<string, int> Known = new Dictionary<string, int>
    {
        ["area"] = 3,
        ["areas"] = 3,
        ["being"] = 2,
        ["business"] = 2,
        ["create"] = 2,
        ["creates"] = 2,
        ["created"] = 3,
        ["every"] = 2,
        ["everyday"] = 3,
        ["everyone"] = 3,
        ["everything"] = 3,
        ["fluoroscopy"] = 4,
        ["idea"] = 3,
        ["ideas"] = 3,
        ["people"] = 2,
        ["reaction"] = 3,
        ["science"] = 2,
        ["syndrome"] = 2,
        ["syndromes"] = 2,
        ["something"] = 2,
        ["sometimes"] = 2,
        ["somewhere"] = 2,
        ["somebody"] = 3,
        ["someone"] = 2,
        ["fibers"] = 2,
        ["vein"] = 1,
        ["veins"] = 1,
    }.ToFrozenDictionary();

    /// <summary>The grade of a text, see <see cref="TextMeasure.Grade"/>.</summary>
    public static double Grade(string text)
    {
        var tokens = new TokenText(text);
        var sum = default(TextMeasure);
        foreach (var sentence in Sentences.Of(text))
            sum += Measure(tokens, sentence);
        return sum.Grade;
    }

    /// <summary>Measures one sentence of a text.</summary>
    public static TextMeasure Measure(TokenText text, Span sentence)
    {
        var sum = default(TextMeasure);
        for (var i = text.FirstFrom(sentence.Start); i < text.Tokens.Length && text.Tokens[i].Start < sentence.End;)
            sum += Word(text, i, out i);
        return sum with { Sentences = Math.Min(1, sum.Words) };
    }

    /// <summary>
    /// Measures the word that begins at an index; the next one begins at <paramref name="end"/>. As in the sources of the formulas, "follow-up"
    /// and "1,000" are one word.
    /// </summary>
    public static TextMeasure Word(TokenText text, int index, out int end)
    {
        end = NextWord(text, index);
        var syllables = text.Words[index].Syllables;
        for (var i = index + 1; i < end; i++)
        {
            // The digits after a comma are no word of their own.
            if (!char.IsAsciiDigit(text.Text[text.Tokens[i].Start]))
                syllables += text.Words[i].Syllables;
        }

        return new TextMeasure(0, 1, syllables, syllables >= TextMeasure.LongWord ? 1 : 0);
    }

    private static int NextWord(TokenText text, int index)
    {
        while (++index < text.Tokens.Length && Continues(text, index))
        {
        }

        return index;
    }

    /// <summary>The words of a text; a compound with hyphens counts its parts.</summary>
    public static string[] WordsOf(string text) => [.. new TokenText(text).Words.Select(word => word.Spelling)];

    /// <summary>The syllables of a word: groups of vowels, less those that are silent, and more where two vowels are two sounds. At least 1.</summary>
    public static int Syllables(string word)
    {
        var letters = NotLetters().Replace(word.ToLowerInvariant(), "");
        if (Known.TryGetValue(letters, out var known))
            return known;
        var spoken = SilentInside().Replace(letters, "");
        spoken = SilentEnd().Replace(spoken, "");
        var contracted = ContractedNot().IsMatch(word) ? 1 : 0;
        return Math.Max(1, VowelGroups().Count(spoken) + TwoSounds().Count(spoken) + contracted);
    }

    private static bool Continues(TokenText text, int index)
    {
        var (before, at) = (text.Tokens[index - 1].End, text.Tokens[index].Start);
        return at == before + 1 && (text.Text[before] is '-' or '‑'
            || (text.Text[before] is ',' or '.' && char.IsAsciiDigit(text.Text[before - 1]) && char.IsAsciiDigit(text.Text[at])));
    }

    [GeneratedRegex("[^a-z]")]
    private static partial Regex NotLetters();

    // care-ful, move-ment, some-what, side-ways
    [GeneratedRegex("(?<=[aeiouy][^aeiouyl]{1,2})e(?=(ly|ful|fully|less|ness|ments?|how|where|what|ways?|work|time)$)|(?<=^(hom|lif|sid|fir|sav))e(?=[b-df-hj-np-tv-z])")]
    private static partial Regex SilentInside();

    // move, moves, moved; not table, tables, wanted, boxes, changes
    [GeneratedRegex("(?<=[aeiouy].*[^aeiouyl]|[aeiouy].*[aeiouy]l|[aeiouy]u|[aeiouy].*[eo]u|[aeiouy]l)e$|(?<=[aeiouy].*[^aeioucgsxz])e(?=s$)(?<!(ch|sh|[^aeiouy]l)e)|(?<=[aeiouy].*[^aeioutdy])e(?=d$)(?<![^aeiouyl]le)|(?<=[aeiouy].*[gq])ue$")]
    private static partial Regex SilentEnd();

    // did-n't, is-n't
    [GeneratedRegex("[dst]n['’]t$", RegexOptions.IgnoreCase)]
    private static partial Regex ContractedNot();

    [GeneratedRegex("[aeiouy]+")]
    private static partial Regex VowelGroups();

    // di-et, ra-di-o, cal-ci-um, se-ri-ous, u-su-al, go-ing, tr-y-ing, os-te-o, he-mo-phi-li-a; not spe-cial, na-tion, u-nion, sur-geon, quick
    [GeneratedRegex("(?<![cgstx])(?<!(?:n|ll)(?=ion))i(?=a|o|u)|(?<![gq])u(?=ids?$)|(?<=[cst])i(?=um$|a$|ate|atr)|i(?=et)(?<!ti)|(?<![gq])u(?=a[^iy]|o[^i]|ity)|[eouy](?=ing)|(?<=^|[^aeioug])e(?=o(?!u|p))|(?<=s)m$|(?<=r)e(?=act|all?[oi]g|us)")]
    private static partial Regex TwoSounds();
}
