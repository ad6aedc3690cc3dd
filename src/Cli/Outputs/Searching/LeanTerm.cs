using System.Collections.Immutable;
using Compiler.Model;

namespace Cli.Outputs.Searching;

/// <summary>
/// A term, the article about it, and the names that say something new. The search finds a name by its words in any order, so "chronic
/// sciatica" adds nothing to "sciatica"; nor does a phrase whose every word stands in the headings of the article anyway, nor a misspelling so
/// near that spelling finds it.
/// </summary>
internal sealed record LeanTerm(Term Term, Article? Home, ImmutableArray<string> Also, ImmutableArray<string> Never, ImmutableArray<string> Misspelt)
{
    /// <summary>Every word of a name that is kept.</summary>
    public IEnumerable<string> Words => Also.Prepend(Term.Name).SelectMany(SearchWords.In);

    /// <summary>The terms of an edition, in its order.</summary>
    public static ImmutableArray<LeanTerm> All(Edition edition, Headings headings)
    {
        var names = edition.Terms.SelectMany(term => NamesOf(term).Select(name => (Key(name), term)))
            .GroupBy(pair => pair.Item1).ToDictionary(group => group.Key, group => group.First().term);
        return [.. edition.Terms.Select(term => Of(term, TermHome.Of(term, edition), headings, names))];
    }

    private static LeanTerm Of(Term term, Article? home, Headings headings, Dictionary<string, Term> names)
    {
        var told = home is null ? [] : Set(string.Join(' ', headings[home].Append(home.Title)));
        var kept = new List<HashSet<string>> { Set(term.Name) };
        var also = ImmutableArray.CreateBuilder<string>();
        foreach (var (name, words, isSearchOnly) in NamesOf(term).Select(name => (name, Set(name), false))
            .Concat(term.SearchOnly.Select(name => (name, Set(name), true))).OrderBy(one => one.Item2.Count))
        {
            if (words.Count == 0 || kept.Any(words.IsSupersetOf) || (isSearchOnly && words.Count > 1 && words.IsSubsetOf(told)))
                continue;
            kept.Add(words);
            also.Add(name);
        }

        // The name of something else matters here when a name of this term lies in it; where it is another term's own, the longer one wins anyway.
        var never = term.Never.Where(name => !names.ContainsKey(Key(name)) && kept.Any(own => Set(name).IsSupersetOf(own)));
        string[] targets = [.. NamesOf(term), .. term.SearchOnly];
        var misspelt = term.Misspellings.Where(written => !targets.Any(name => SearchWords.IsNear(written, name)));
        return new LeanTerm(term, home, also.DrainToImmutable(), [.. never], [.. misspelt]);
    }

    private static IEnumerable<string> NamesOf(Term term) =>
        [term.Name, .. term.Abbreviation is { } letters ? (string[])[letters] : [], .. term.Aliases.Select(alias => alias.Name)];

    private static string Key(string name) => string.Join(' ', Set(name).Order(StringComparer.Ordinal));

    /// <summary>Words without what tells one form from another; rougher than the stems of the search itself, so never too bold.</summary>
    private static HashSet<string> Set(string name) =>
        [.. SearchWords.In(name).Select(word => word.Length > 3 && !word.EndsWith("ss", StringComparison.Ordinal) ? word.TrimEnd('s') : word)];
}
