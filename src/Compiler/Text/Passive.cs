using System.Collections.Frozen;

namespace Compiler.Text;

/// <summary>Finds the passive voice in plain English: a form of "be", at most two adverbs, and a participle.</summary>
public static class Passive
{
    private const int MostAdverbs = 2;

    private static readonly WordTest IsBe = new(Set("am are aren't be been being is isn't was wasn't were weren't").Contains);

    private static readonly FrozenSet<string> Adverbs = Set("all also always again already both either even first just later more most much never not now often only rarely seldom sometimes soon still then too usually very well");

    // Participles that do not end in -ed.
    private static readonly FrozenSet<string> Irregular = Set(
        "begun bent bitten bought brought built caught chosen cut dealt done drawn driven eaten felt fought forgotten found given grown heard held hidden hurt kept known laid led left "
        + "lent made met overseen paid put read rebuilt redone said seen sent set shaken shown shut sold spent spread stolen struck sung sworn taken taught thought told "
        + "thrown understood undone withdrawn written");

    // How somebody or something is, rather than what is done to it; and words that give a name.
    private static readonly FrozenSet<string> States = Set(
        "advanced afraid ashamed based bored called complicated concerned confused convinced crowded depressed detailed determined disappointed discouraged excited exhausted experienced "
        + "fatigued frightened hurt indeed infected interested involved known left limited located married meant mistaken mixed named need overwhelmed pleased prepared related relaxed relieved "
        + "retired satisfied scared skilled stressed supposed surprised tired trained unemployed unrelated untreated upset worried");

    /// <summary>The first passive of a sentence, from the form of "be" to the participle, or null.</summary>
    public static Span? In(TokenText text, Span sentence)
    {
        for (var i = text.FirstFrom(sentence.Start); i < text.Tokens.Length && text.Tokens[i].End <= sentence.End; i++)
        {
            if (IsBe.Holds(text.Words[i]) && ParticipleAfter(text, i, sentence.End) is { } last)
                return new Span(text.Tokens[i].Start, text.Tokens[last].End);
        }

        return null;
    }

    private static int? ParticipleAfter(TokenText text, int be, int end)
    {
        for (var i = be + 1; i < text.Tokens.Length && text.Tokens[i].End <= end && i <= be + 1 + MostAdverbs && text.AreJoined(i - 1); i++)
        {
            var word = text.WordAt(i);
            if (IsParticiple(word))
                // "are well-trained", "is pain-related"
                return IsJoinedByHyphen(text, i) ? null : i;
            if (!Has(Adverbs, word) && !word.EndsWith("ly"))
                return null;
        }

        return null;
    }

    private static bool IsJoinedByHyphen(TokenText text, int index) =>
        text.Text[text.Tokens[index].Start - 1] is '-' or '‑' || (text.Tokens[index].End < text.Text.Length && text.Text[text.Tokens[index].End] is '-' or '‑');

    private static bool IsParticiple(ReadOnlySpan<char> word) =>
        !Has(States, word) && (Has(Irregular, word) || (word.Length > 4 && word.EndsWith("ed") && !word.EndsWith("eed")));

    private static bool Has(FrozenSet<string> words, ReadOnlySpan<char> word) => words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
