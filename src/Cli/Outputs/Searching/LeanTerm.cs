using System.Collections.Immutable;
using Compiler.Model;

namespace Cli.Outputs.Searching;

/// <summary>
/// A term with no name that says nothing new. The search finds a name by its words in any order, so "chronic sciatica" adds nothing to
/// "sciatica", nor a misspelling that lies so near that spelling finds it.
/// </summary>
internal sealed record LeanTerm(Term Term, ImmutableArray<string> Also, ImmutableArray<string> Never, ImmutableArray<string> Misspelt)
{
    public static LeanTerm Of(Term term, Edition edition)
    {
        var kept = new List<HashSet<string>> { Set(term.Name) };
        var also = ImmutableArray.CreateBuilder<string>();
        string[] abbreviation = term.Abbreviation is { } letters ? [letters] : [];
        string[] names = [.. abbreviation, .. term.Aliases.Select(alias => alias.Name), .. term.SearchOnly];
        foreach (var name in names.OrderBy(name => Set(name).Count))
        {
            var words = Set(name);
            if (words.Count == 0 || kept.Any(words.IsSupersetOf))
                continue;
            kept.Add(words);
            also.Add(name);
        }

        // A name of something else matters here when one of this term's own names lies in it.
        var never = term.Never.Where(name => kept.Any(own => Set(name).IsSupersetOf(own)));
        string[] targets = [term.Name, .. names];
        var misspelt = term.Misspellings.Where(written => !targets.Any(name => SearchWords.IsNear(written, name)));
        return new LeanTerm(term, also.DrainToImmutable(), [.. never], [.. misspelt]);
    }

    /// <summary>Whether a word is part of a name that is kept.</summary>
    public IEnumerable<string> Words => Also.Prepend(Term.Name).SelectMany(SearchWords.In);

    private static HashSet<string> Set(string name) => [.. SearchWords.In(name).Select(word => word.Length > 3 && !word.EndsWith("ss", StringComparison.Ordinal) ? word.TrimEnd('s') : word)];
}
