using System.Collections.Immutable;

namespace Compiler.Binding;

/// <summary>The forms in which a word may stand in a text: English and Latin plurals, back to the singular, and the forms of a verb.</summary>
internal static class Inflections
{
    // An ending, and the endings that its other number may have. The first that fits counts; a form that is no word is never met.
    private static readonly (string Ending, string[] Others)[] Numbers =
    [
        ("sis", ["ses"]), ("ses", ["sis", "se"]), ("itis", ["itides"]), ("pelvis", ["pelves", "pelvises"]),
        ("us", ["i", "uses"]), ("ix", ["ices", "ixes"]), ("ex", ["ices", "exes"]), ("ices", ["ix", "ex", "ice"]), ("nx", ["nges", "nxes"]),
        ("men", ["mina", "mens"]), ("mina", ["men"]), ("oma", ["omas", "omata"]), ("omata", ["oma"]), ("ium", ["ia", "iums"]), ("um", ["a", "ums"]),
        ("bra", ["brae", "bras"]), ("ae", ["a"]), ("ganglion", ["ganglia", "ganglions"]), ("ganglia", ["ganglion"]),
        ("foot", ["feet"]), ("tooth", ["teeth"]), ("calf", ["calves"]), ("woman", ["women"]), ("man", ["men"]),
        ("xes", ["x"]), ("ches", ["ch", "che"]), ("shes", ["sh"]), ("sses", ["ss"]), ("ss", ["sses"]),
        ("x", ["xes"]), ("z", ["zes"]), ("ch", ["ches", "chs"]), ("sh", ["shes"]),
    ];

    /// <summary>The word itself first, then its other number.</summary>
    public static IEnumerable<string> Of(string word)
    {
        yield return word;
        if (IsAbbreviation(word))
        {
            yield return char.IsLower(word[^1]) ? word[..^1] : word + "s";
            yield break;
        }

        var lower = word.ToLowerInvariant();
        foreach (var other in lower.Length < 3 ? [] : OtherNumbers(lower))
            yield return other;
    }

    /// <summary>
    /// The verbs among a term's names, given the last word of each: two of them are forms of one verb ("bone graft", "bone grafting").
    /// </summary>
    public static ImmutableHashSet<string> VerbsIn(IEnumerable<string> lastWords) =>
    [
        .. lastWords.Select(word => word.ToLowerInvariant()).Distinct().SelectMany(word => Roots(word).Select(root => new { root, word }))
            .GroupBy(pair => pair.root, pair => pair.word).Where(words => words.Count() > 1 && words.Any(IsVerbForm)).Select(words => words.Key),
    ];

    /// <summary>The other forms of a word that is a form of one of these verbs, or that ends in -izing.</summary>
    public static IEnumerable<string> OfVerb(string word, ImmutableHashSet<string> verbs)
    {
        var lower = word.ToLowerInvariant();
        var root = Roots(lower).FirstOrDefault(root => verbs.Contains(root) || IsMadeVerb(lower, root));
        return root is null ? [] : FormsOf(root).Where(form => form != lower);
    }

    /// <summary>Two capitals make an abbreviation; its plural keeps a small s.</summary>
    public static bool IsAbbreviation(string word)
    {
        var capitals = 0;
        foreach (var letter in word)
            capitals += char.IsUpper(letter) ? 1 : 0;
        return capitals >= 2;
    }

    /// <summary>Whether a name is an abbreviation and nothing else.</summary>
    public static bool IsOneAbbreviation(string name) => name.All(char.IsLetterOrDigit) && IsAbbreviation(name);

    private static IEnumerable<string> OtherNumbers(string word)
    {
        if (word.EndsWith("ies", StringComparison.Ordinal) && word.Length > 4)
            return [word[..^3] + "y"];
        if (word[^1] == 'y' && !IsVowel(word[^2]))
            return [word[..^1] + "ies"];
        foreach (var (ending, others) in Numbers)
        {
            if (word.EndsWith(ending, StringComparison.Ordinal))
                return others.Select(other => word[..^ending.Length] + other);
        }

        return [word[^1] == 's' ? word[..^1] : word + "s"];
    }

    /// <summary>What a word may be a form of: "grafting" of "graft", "bulging" of "bulge", "slipped" of "slip".</summary>
    private static IEnumerable<string> Roots(string word)
    {
        var stem = word.EndsWith("ing", StringComparison.Ordinal) ? word[..^3] : word.EndsWith("ed", StringComparison.Ordinal) ? word[..^2] : null;
        if (stem is not { Length: > 2 })
            return [word];
        return stem[^1] == stem[^2] ? [stem, stem[..^1]] : [stem, stem + "e"];
    }

    private static bool IsVerbForm(string word) => word.EndsWith("ing", StringComparison.OrdinalIgnoreCase) || word.EndsWith("ed", StringComparison.OrdinalIgnoreCase);

    private static bool IsMadeVerb(string word, string root) =>
        word.EndsWith("ing", StringComparison.Ordinal) && root.Length > 6
        && (root.EndsWith("ize", StringComparison.Ordinal) || root.EndsWith("ise", StringComparison.Ordinal));

    private static IEnumerable<string> FormsOf(string verb) => verb[^1] == 'e'
        ? [verb, verb + "s", verb + "d", verb[..^1] + "ing"]
        : verb[^1] == 'y' && !IsVowel(verb[^2]) ? [verb, verb[..^1] + "ies", verb[..^1] + "ied", verb + "ing"]
        : [verb, verb + "s", verb + "ed", verb + "ing"];

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';
}
