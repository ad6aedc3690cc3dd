using System.Collections.Frozen;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Cli.Verification;

/// <summary>
/// Reduces words to what two libraries agree on: markup, case, accents, punctuation, ligatures and British or American spelling do not count;
/// every letter and digit does.
/// </summary>
internal static partial class Folding
{
    // The program runs without the system's tables of characters, so it brings its own. The bases of Unicode's decompositions.
    private static readonly FrozenDictionary<char, string> Bases = ReadBases(
        "a àáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặ", "b ḃḅḇ", "c çćĉċčḉ", "d ďđḋḍḏḑḓð", "e èéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệ", "f ḟ", "g ĝğġģǧǵḡ", "h ĥħȟḣḥḧḩḫẖ",
        "i ìíîïĩīĭįǐȉȋḭḯỉịı", "j ĵǰ", "k ķǩḱḳḵ", "l ĺļľłŀḷḹḻḽ", "m ḿṁṃ", "n ñńņňǹṅṇṉṋ", "o òóôõöøōŏőơǒǫǭȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợ", "p ṕṗ", "r ŕŗřȑȓṙṛṝṟ",
        "s śŝşšſșṡṣṥṧṩẛ", "t ţťŧțṫṭṯṱẗ", "u ùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự", "v ṽṿ", "w ŵẁẃẅẇẉẘ", "x ẋẍ", "y ýÿŷȳẏẙỳỵỷỹ", "z źżžẑẓẕ", "ae æǽ", "oe œ", "ss ß", "th þ",
        "ff ﬀ", "fi ﬁ", "fl ﬂ", "ffi ﬃ", "ffl ﬄ", "0 ⁰₀", "1 ¹₁", "2 ²₂", "3 ³₃", "4 ⁴₄", "5 ⁵₅", "6 ⁶₆", "7 ⁷₇", "8 ⁸₈", "9 ⁹₉", "alpha α", "beta β", "gamma γ",
        "delta δ", "epsilon ε", "kappa κ", "lambda λ", "mu μµ", "sigma σ", "tau τ", "omega ω", " and  &");

    /// <summary>The words of a text, folded, in order.</summary>
    public static string[] Words(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var letter in Markup().Replace(WebUtility.HtmlDecode(WebUtility.HtmlDecode(text)), "").ToLowerInvariant())
        {
            if (Bases.TryGetValue(letter, out var plain))
                folded.Append(plain);
            else if (char.IsLetterOrDigit(letter) || char.IsSurrogate(letter))
                folded.Append(letter);
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format) && letter is not ('\'' or '’' or '`'))
                folded.Append(' ');
        }

        return folded.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>A text as one string of letters and digits.</summary>
    public static string Letters(string text) => string.Concat(Words(text));

    /// <summary>A title as one string of letters and digits, in one spelling.</summary>
    public static string Title(string text) => string.Concat(Words(text).Select(OneSpelling));

    /// <summary>How alike two texts are, from 0 to 1: the Sørensen–Dice coefficient over pairs of neighbouring letters.</summary>
    public static double Similarity(string a, string b)
    {
        var (left, right) = (Title(a), Title(b));
        if (left == right)
            return 1;
        if (left.Length < 2 || right.Length < 2)
            return 0;
        var pairs = new Dictionary<(char, char), int>();
        for (var i = 1; i < left.Length; i++)
            pairs[(left[i - 1], left[i])] = pairs.GetValueOrDefault((left[i - 1], left[i])) + 1;
        var shared = 0;
        for (var i = 1; i < right.Length; i++)
        {
            var pair = (right[i - 1], right[i]);
            if (pairs.GetValueOrDefault(pair) is var spare and > 0)
            {
                pairs[pair] = spare - 1;
                shared++;
            }
        }

        return 2.0 * shared / (left.Length + right.Length - 2);
    }

    private static string OneSpelling(string word)
    {
        if (word.Length < 5)
            return word;
        var spelt = word.Replace("ae", "e", StringComparison.Ordinal).Replace("oe", "e", StringComparison.Ordinal)
            .Replace("isation", "ization", StringComparison.Ordinal).Replace("lys", "lyz", StringComparison.Ordinal);
        spelt = Ise().Replace(spelt, "iz$1");
        spelt = Our().Replace(spelt, "or$1");
        return spelt.EndsWith("tre", StringComparison.Ordinal) ? spelt[..^2] + "er" : spelt;
    }

    private static FrozenDictionary<char, string> ReadBases(params string[] lines) => lines
        .Select(line => (plain: line[..line.LastIndexOf(' ')], letters: line[(line.LastIndexOf(' ') + 1)..]))
        .SelectMany(line => line.letters.Select(letter => (letter, line.plain)))
        .ToFrozenDictionary(pair => pair.letter, pair => pair.plain);

    [GeneratedRegex(@"</?[A-Za-z][^<>]*>")]
    private static partial Regex Markup();

    [GeneratedRegex("is(e|ed|es|er|ers|ing)$")]
    private static partial Regex Ise();

    [GeneratedRegex("our(s|al|ed|ing|able)?$")]
    private static partial Regex Our();
}
