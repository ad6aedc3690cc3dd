using System.Collections.Immutable;
using Compiler;
using Compiler.Model;

namespace Cli.Outputs.Searching;

/// <summary>
/// A term, the article about it, and the names that say something new. The search finds a name by its words in any order and form, so "chronic
/// sciatica" adds nothing to "sciatica". What another term is called is left to that term, and phrases of patients and misspellings to the full text, where the term's page holds them all.
/// </summary>
internal sealed record LeanTerm(Term Term, Article? Home, ImmutableArray<string> Also)
{
    // The full text has every name; the longer ones are rarely typed.
    private const int MostConcepts = 2;

    /// <summary>Every word of a name that is kept.</summary>
    public IEnumerable<string> Words => Also.Prepend(Term.Name).SelectMany(SearchWords.In);

    /// <summary>The terms of an edition, in its order.</summary>
    public static ImmutableArray<LeanTerm> All(Edition edition, Sense sense)
    {
        var owners = edition.Terms.SelectMany(term => NamesOf(term).Select(name => new { Key = KeyOf(name, sense), term }))
            .GroupBy(pair => pair.Key).ToDictionary(group => group.Key, group => group.First().term);
        var homes = new TermHomes(edition);
        return [.. SideBySide.Map(edition.Terms, term => Of(term, homes[term], owners, sense))];
    }

    private static LeanTerm Of(Term term, Article? home, Dictionary<string, Term> owners, Sense sense)
    {
        var kept = new List<HashSet<string>> { sense.Of(term.Name) };
        var also = ImmutableArray.CreateBuilder<string>();
        foreach (var (name, concepts, isSearchOnly) in NamesOf(term).Select(name => new Name(name, sense.Of(name), SearchOnly: false))
            .Concat(term.SearchOnly.Select(name => new Name(name, sense.Of(name), SearchOnly: true))).OrderBy(name => name.Concepts.Count))
        {
            if (concepts.Count is 0 or > MostConcepts || kept.Any(concepts.IsSupersetOf) || (isSearchOnly && (concepts.Count > 1 || owners.ContainsKey(KeyOf(name, sense)))))
                continue;
            kept.Add(concepts);
            also.Add(name);
        }

        return new LeanTerm(term, home, also.DrainToImmutable());
    }

    private static IEnumerable<string> NamesOf(Term term) =>
        [term.Name, .. term.Abbreviation is { } letters ? (string[])[letters] : [], .. term.Aliases.Select(alias => alias.Name)];

    private sealed record Name(string Written, HashSet<string> Concepts, bool SearchOnly);

    private static string KeyOf(string name, Sense sense) => string.Join(' ', sense.Of(name).Order(StringComparer.Ordinal));
}
