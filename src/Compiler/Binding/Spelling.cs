using System.Text.RegularExpressions;

namespace Compiler.Binding;

/// <summary>
/// British and American spellings of a word, by rule. A rule may make a word that nobody writes; such a word is never met, so the rules
/// need not be exact, only complete.
/// </summary>
internal static partial class Spelling
{
    // American, British.
    private static readonly (string American, string British)[] Roots =
    [
        ("hemat", "haemat"), ("hemo", "haemo"), ("hemi", "haemi"), ("anem", "anaem"), ("chem", "chaem"), ("cemi", "caemi"), ("kemi", "kaemi"),
        ("anesth", "anaesth"), ("esthe", "aesthe"), ("orthoped", "orthopaed"), ("pediatr", "paediatr"), ("gynec", "gynaec"), ("etiolog", "aetiolog"),
        ("edema", "oedema"), ("edemat", "oedemat"), ("esophag", "oesophag"), ("fetus", "foetus"), ("fetal", "foetal"), ("estrogen", "oestrogen"),
        ("rrhea", "rrhoea"), ("maneuver", "manoeuvre"), ("program", "programme"), ("gray", "grey"), ("mold", "mould"), ("sulf", "sulph"),
        ("aluminum", "aluminium"), ("artifact", "artefact"), ("defense", "defence"), ("license", "licence"), ("practice", "practise"), ("disk", "disc"),
        ("izat", "isat"), ("ize", "ise"), ("izi", "isi"), ("yze", "yse"), ("yzi", "ysi"), ("log", "logue"), ("labeled", "labelled"), ("labeling", "labelling"),
        ("traveled", "travelled"), ("traveling", "travelling"), ("counseling", "counselling"), ("counselor", "counsellor"), ("tranquilizer", "tranquilliser"),
    ];

    /// <summary>The word itself first, then how else it is spelled. Small letters.</summary>
    public static IEnumerable<string> Of(string word)
    {
        var lower = word.ToLowerInvariant();
        yield return word;
        if (lower.Length < 4 || Inflections.IsAbbreviation(word))
            yield break;
        foreach (var other in Others(lower).Distinct().Where(other => other != lower))
            yield return other;
    }

    private static IEnumerable<string> Others(string word)
    {
        foreach (var (american, british) in Roots)
        {
            // "haemat" contains no "hemat", but "disc" stands in "discuss" and a British root may contain its American one.
            if (word.Contains(british, StringComparison.Ordinal))
                yield return word.Replace(british, american, StringComparison.Ordinal);
            else if (word.Contains(american, StringComparison.Ordinal))
                yield return word.Replace(american, british, StringComparison.Ordinal);
        }

        if (word.Length > 4)
        {
            yield return British().Replace(word, "or$1");
            yield return American().Replace(word, "our$1");
            yield return Re().Replace(word, "$1er$2");
            yield return Er().Replace(word, "$1re$2");
        }
    }

    [GeneratedRegex("(?<=..)our(|s|al|ally|ed|ing|able|less|ful|ist|ite)$")]
    private static partial Regex British();

    [GeneratedRegex("(?<=..)or(|s|al|ally|ed|ing|able|less|ful|ist|ite)$")]
    private static partial Regex American();

    [GeneratedRegex("([tb])re(s?)$")]
    private static partial Regex Re();

    [GeneratedRegex("([tb])er(s?)$")]
    private static partial Regex Er();
}
