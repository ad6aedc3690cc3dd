using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Compiler.Model;

namespace Cli.Verification;

/// <summary>What came of comparing one field with one source. <paramref name="IsIdentity"/>: a difference means another work.</summary>
internal sealed record FieldCheck(string Field, string Source, bool IsSame, bool IsIdentity, string Here, string There);

/// <summary>
/// Compares a work of the library with the record of a source, field by field. A field that one of the two lacks is not compared. Titles must
/// have the same letters and digits: "hypotension" is 97 % of "hypertension".
/// </summary>
internal static partial class Comparison
{
    private static readonly string[] Particles = ["van", "von", "vander", "de", "der", "den", "del", "della", "di", "da", "dos", "du", "la", "le", "ter", "ten", "el", "al", "bin", "st"];

    /// <summary>Every field that both have.</summary>
    public static IEnumerable<FieldCheck> Of(Reference work, RegistryRecord record)
    {
        if (record.Titles.Length > 0)
            yield return Identity("title", work.Title, BestTitle(work.Title, record.Titles), SameTitle(work.Title, record.Titles));
        if (work.Authors is [var first, ..] && record.FirstAuthor is { } author)
            yield return Identity("author", NameOf(first), author, SameAuthor(first, author));
        if (work.Doi is { } doi && record.Doi is { } otherDoi)
            yield return Identity("DOI", doi, otherDoi, doi.Equals(otherDoi, StringComparison.OrdinalIgnoreCase));
        if (work.Pmid is { } pmid && record.Pmid is { } otherPmid)
            yield return Identity("PMID", pmid, otherPmid, pmid == otherPmid);
        if (work.Pmcid is { } pmcid && record.Pmcid is { } otherPmcid)
            yield return Identity("PMCID", pmcid, otherPmcid, pmcid.Equals(otherPmcid, StringComparison.OrdinalIgnoreCase));
        if (work.Container is { } container && record.Journals.Length > 0)
            yield return Detail("journal", container, record.Journals[0], record.Journals.Any(journal => SameJournal(container, journal)));
        if (work.Issued is { Year: var year } && record.Years.Length > 0)
            yield return Detail("year", Figure(year), string.Join(" or ", record.Years.Select(Figure)), record.Years.Contains(year));
        if (work.Volume is { } volume && record.Volume is { } otherVolume)
            yield return Detail("volume", volume, otherVolume, Folding.Letters(volume) == Folding.Letters(otherVolume));
        if (work.Pages is { } pages && record.Pages.Length > 0)
            yield return Detail("pages", pages, record.Pages[0], record.Pages.Any(other => SamePages(pages, other)));

        FieldCheck Identity(string field, string here, string there, bool isSame) => new(field, record.Source, isSame, true, here, there);
        FieldCheck Detail(string field, string here, string there, bool isSame) => new(field, record.Source, isSame, false, here, there);
    }

    /// <summary>Whether a title is one of the record's, letter by letter.</summary>
    public static bool SameTitle(string title, ImmutableArray<string> others)
    {
        var folded = Folding.Title(title);
        return folded.Length > 0 && others.Any(other => Folding.Title(other) == folded);
    }

    /// <summary>Whether one of two titles is the other without its subtitle.</summary>
    public static bool IsWithoutSubtitle(string title, string other) => SameTitle(MainTitle(title), [other]) || SameTitle(title, [MainTitle(other)]);

    /// <summary>Whether two names are of one journal: the same words, an abbreviation of them (ISO 4), or one with an addition in brackets.</summary>
    public static bool SameJournal(string a, string b)
    {
        var (left, right) = (JournalWords(a), JournalWords(b));
        if (left.Length == 0 || right.Length == 0)
            return false;
        return string.Concat(left) == string.Concat(right) || Abbreviates(left, right) || Abbreviates(right, left) || IsAcronym(a, right) || IsAcronym(b, left);
    }

    /// <summary>Whether two sets of pages begin alike and, where both say so, end alike. "179-88" is "179-188".</summary>
    public static bool SamePages(string a, string b)
    {
        var (left, right) = (Range(a), Range(b));
        return left.First == right.First && (left.Last is null || right.Last is null || left.Last == right.Last);
    }

    /// <summary>Whether a registry's first author is the library's. Groups are compared as words, people by their family names.</summary>
    public static bool SameAuthor(Name name, string author)
    {
        var (here, there) = (Family(name.Family ?? name.Literal ?? ""), Family(author));
        if (here.Length == 0 || there.Length == 0)
            return false;
        return here == there || (name.Literal is { } literal && Folding.Words(literal).FirstOrDefault() is { } word && word == there);
    }

    private static string Family(string name)
    {
        var words = Folding.Words(name.Replace('-', ' ')).Select(word => word.Replace("ae", "a", StringComparison.Ordinal)
            .Replace("oe", "o", StringComparison.Ordinal).Replace("ue", "u", StringComparison.Ordinal)).ToArray();
        return string.Concat(words.Length > 1 ? words.SkipWhile(Particles.Contains) : words);
    }

    private static string NameOf(Name name) => name.Literal ?? $"{name.Family} {name.Given}".Trim();

    private static string BestTitle(string title, ImmutableArray<string> others) => others.MaxBy(other => Folding.Similarity(title, other))!;

    private static string MainTitle(string title)
    {
        var colon = title.IndexOf(':', StringComparison.Ordinal);
        // Three words at least: "Pain: a review" without its subtitle names nothing.
        return colon > 0 && Folding.Words(title[..colon]).Length >= 3 ? title[..colon] : title;
    }

    private static string[] JournalWords(string journal)
    {
        var name = Brackets().Replace(journal.Split([" : ", " = ", ": "], StringSplitOptions.None)[0], " ");
        return [.. Folding.Words(name).Where(word => word is not ("the" or "of" or "and" or "for" or "in" or "on" or "de" or "la" or "et" or "und" or "der" or "die"))];
    }

    private static bool Abbreviates(string[] shorter, string[] longer) =>
        shorter.Length == longer.Length && shorter.Length > 1 && shorter.Zip(longer).All(pair => pair.Second.StartsWith(pair.First, StringComparison.Ordinal));

    private static bool IsAcronym(string name, string[] words) => words.Length > 2 && name.Length == words.Length && name.All(char.IsUpper)
        && name.Equals(string.Concat(words.Select(word => word[0])), StringComparison.OrdinalIgnoreCase);

    private static (string First, string? Last) Range(string pages)
    {
        var parts = Dash().Split(pages.Split([';', ','], 2)[0].Trim());
        var first = Number(parts[0]);
        if (parts.Length < 2)
            return (first, null);
        var last = Number(parts[1]);
        if (last.Length < first.Length && last.All(char.IsAsciiDigit))
            last = first[..(first.Length - last.Length)] + last;
        return (first, last);
    }

    private static string Number(string page) => Folding.Letters(page).TrimStart('0') is { Length: > 0 } number ? number : "0";

    private static string Figure(int number) => number.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\([^)]*\)|\[[^\]]*\]")]
    private static partial Regex Brackets();

    [GeneratedRegex(@"\s*[-‐‑‒–—]+\s*")]
    private static partial Regex Dash();
}
