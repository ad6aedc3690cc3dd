namespace Compiler.Text;

/// <summary>What formulas of readability count in a text. <paramref name="LongWords"/> have three syllables or more. Measures of parts add up.</summary>
public readonly record struct TextMeasure(int Sentences, int Words, int Syllables, int LongWords)
{
    /// <summary>From how many syllables on a word is long.</summary>
    public const int LongWord = 3;

    /// <summary>The fewest sentences that <see cref="Smog"/> was made for.</summary>
    public const int SmogSentences = 30;

    /// <summary>
    /// The US school grade that a text asks for: 0.39 × words / sentences + 11.8 × syllables / words − 15.59. Source: Kincaid JP, Fishburne
    /// RP, Rogers RL, Chissom BS. Derivation of new readability formulas for Navy enlisted personnel. Research Branch Report 8-75. 1975.
    /// 0 for a text without words.
    /// </summary>
    public double Grade => Words == 0 ? 0 : (0.39 * Words / Sentences) + (11.8 * Syllables / Words) - 15.59;

    /// <summary>
    /// The US school grade by the long words alone: 1.0430 × √(long words × 30 / sentences) + 3.1291, for texts of 30 sentences and more. Source:
    /// McLaughlin GH. SMOG grading: a new readability formula. Journal of Reading 1969;12:639-46.
    /// </summary>
    public double Smog => Sentences == 0 ? 0 : (1.0430 * Math.Sqrt(LongWords * 30.0 / Sentences)) + 3.1291;

    /// <summary>The measure of two texts together.</summary>
    public static TextMeasure operator +(TextMeasure a, TextMeasure b) =>
        new(a.Sentences + b.Sentences, a.Words + b.Words, a.Syllables + b.Syllables, a.LongWords + b.LongWords);

}
