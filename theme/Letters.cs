using System.Collections.Immutable;

namespace Theme;

/// <summary>A letter and its id on its page.</summary>
public abstract record LetterMark(string Letter, string Id);

/// <summary>Things that begin with one letter.</summary>
/// <param name="Letter">The letter, or <c>#</c> for everything else.</param>
/// <param name="Id">The letter's id on its page.</param>
/// <param name="Items">The things, in alphabetical order.</param>
public sealed record LetterGroup<T>(string Letter, string Id, ImmutableArray<T> Items) : LetterMark(Letter, Id);

/// <summary>Ordering by letter, as a printed index does.</summary>
public static class Letters
{
    // The runtime carries no tables of other languages' letters, so the accents that matter are named here. Spanish counts Ñ as a letter.
    private const string Accented = "ÁÀÂÄÃÅÇÉÈÊËÍÌÎÏÓÒÔÖÕÚÙÛÜأإآٱ";
    private const string Plain = "AAAAAACEEEEIIIIOOOOOUUUUاااا";

    /// <summary>Groups things by the first letter of their names.</summary>
    public static ImmutableArray<LetterGroup<T>> Group<T>(IEnumerable<T> items, Func<T, string> name) =>
    [
        .. items.GroupBy(item => LetterOf(name(item)))
            .OrderBy(group => group.Key == "#" ? 0 : 1).ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new LetterGroup<T>(
                group.Key, IdOf(group.Key), [.. group.OrderBy(item => Fold(name(item)), StringComparer.Ordinal)])),
    ];

    private static string LetterOf(string name)
    {
        var folded = Fold(name);
        return folded.Length > 0 && char.IsLetter(folded[0]) ? folded[..1] : "#";
    }

    private static string IdOf(string letter) => letter == "#" ? "letter-0" : "letter-" + letter.ToLowerInvariant();

    private static string Fold(string name) => string.Concat(name.ToUpperInvariant()
        .Where(char.IsLetterOrDigit)
        .Select(letter => Accented.IndexOf(letter) is var at and >= 0 ? Plain[at] : letter));
}
