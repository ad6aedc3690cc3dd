using Compiler.Binding;
using Compiler.Diagnostics;
using Compiler.Model;
using Compiler.Text;

namespace Compiler.Rules;

/// <summary>
/// TERM002: a name or alias that two terms of one language claim. An abbreviation may be claimed twice: it leads somewhere only where a
/// page spells it out.
/// </summary>
public sealed class AliasClaimedTwice : Rule
{
    /// <inheritdoc/>
    public override string Code => "TERM002";

    /// <inheritdoc/>
    public override Severity Severity => Severity.Error;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Site site) =>
        from edition in site.Editions
        from claims in edition.Terms.OrderBy(term => term.Slug, StringComparer.Ordinal).SelectMany(ClaimsOf).GroupBy(claim => claim.Key)
            // A preferred name has the better right to its words than an alias.
        let owner = claims.OrderBy(claim => claim.IsAlias).First()
        from claim in claims
        where claim.Term != owner.Term
        select new Finding(claim.At, $"the term `{owner.Term.Name}` claims `{claim.Written}` too",
            "Words can lead to one term only: keep them where they fit best; `searchOnly` still finds the other term by them.")
        {
            Related = [new Related(owner.At, "claimed here first")],
        };

    private static IEnumerable<Claim> ClaimsOf(Term term) => term.Aliases
        .Select(alias => new Claim(KeyOf(alias.Name), alias.Name, alias.At, term, IsAlias: true))
        .Concat(term.Plain is { } plain ? [new Claim(KeyOf(plain.Name), plain.Name, plain.At, term, IsAlias: true)] : [])
        .Prepend(new Claim(KeyOf(term.Name), term.Name, term.At, term, IsAlias: false))
        .Where(claim => !Inflections.IsOneAbbreviation(claim.Written));

    /// <summary>Words that running text does not tell apart.</summary>
    private static string KeyOf(string name) =>
        string.Join(' ', name.ToLowerInvariant().Split([' ', '-', '\u2011'], StringSplitOptions.RemoveEmptyEntries));

    private sealed record Claim(string Key, string Written, Location At, Term Term, bool IsAlias);
}
