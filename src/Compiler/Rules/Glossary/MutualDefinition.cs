using Compiler.Diagnostics;
using Compiler.Model;
using Compiler.Text;

namespace Compiler.Rules;

/// <summary>TERM005: two terms whose definitions say little more than each other's name.</summary>
public sealed class MutualDefinition : Rule
{
    /// <summary>A definition that has at most this many words of its own explains nothing.</summary>
    private const int WordsThatExplain = 3;

    private static readonly HashSet<string> Fillers = new(
        ["a", "an", "the", "of", "or", "and", "is", "are", "it", "in", "for", "to", "that", "this", "which", "called", "another", "other", "name", "word", "same", "as", "see", "also"],
        StringComparer.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override string Code => "TERM005";

    /// <inheritdoc/>
    public override Severity Severity => Severity.Error;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Site site) =>
        from edition in site.Editions
        from pair in PairsOf(edition)
        where ConsistsOf(pair.One.Definition, pair.Other)
        select new Finding(pair.One.DefinitionAt, $"`{pair.One.Name}` and `{pair.Other.Name}` define each other",
            "Say in plain words what one of them is, so that a reader who knows neither learns something.")
        {
            Related = [new Related(pair.Other.DefinitionAt, "which leads back here")],
        };

    /// <summary>Terms whose definitions name each other, each pair in both orders.</summary>
    private static IEnumerable<Pair> PairsOf(Edition edition)
    {
        // The pairs of a large glossary are many: what is asked of each is made ready once a term.
        var named = edition.Terms.Select(term => new { Term = term, Names = Names(term).ToArray() }).ToArray();
        return from one in edition.Terms
               where ConsistsOfFewWords(one)
               let definition = Padded(one.Definition)
               from other in named
               where other.Term.Slug != one.Slug && other.Names.Any(name => definition.Contains(name, StringComparison.Ordinal)) && ConsistsOf(other.Term.Definition, one)
               select new Pair(one, other.Term);
    }

    private sealed record Pair(Term One, Term Other);

    /// <summary>Only a short definition can be a name and nothing else.</summary>
    private static bool ConsistsOfFewWords(Term term) => Readability.WordsOf(term.Definition).Length <= 16;

    private static bool ConsistsOf(string definition, Term other)
    {
        var text = Padded(definition);
        if (Names(other).Where(name => text.Contains(name, StringComparison.Ordinal)).MaxBy(name => name.Length) is not { } named)
            return false;
        return text.Replace(named, " ", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries).Count(word => !Fillers.Contains(word)) < WordsThatExplain;
    }

    private static IEnumerable<string> Names(Term term) => term.OtherNames.Prepend(term.Name).SelectMany(name => (string[])[Padded(name), Padded(name + "s")]);

    private static string Padded(string text) => $" {string.Join(' ', Readability.WordsOf(text)).ToLowerInvariant()} ";
}
