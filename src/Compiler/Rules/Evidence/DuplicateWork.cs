using Compiler.Diagnostics;
using Compiler.Model;

namespace Compiler.Rules;

/// <summary>EVID014: one work that stands in the library twice.</summary>
public sealed class DuplicateWork : Rule
{
    // What makes two records one work, by the field that carries it; the surest first.
    private static readonly Identity[] Identities =
    [
        new("DOI", work => work.Doi?.ToLowerInvariant()),
        new("PMID", work => work.Pmid),
        new("PMCID", work => work.Pmcid?.ToUpperInvariant()),
        new("title", work => string.Concat(work.Title.Where(char.IsLetterOrDigit)).ToLowerInvariant()),
    ];

    /// <inheritdoc/>
    public override string Code => "EVID014";

    /// <inheritdoc/>
    public override Severity Severity => Severity.Error;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Site site)
    {
        var works = site.References.OrderBy(work => work.At.Source.Path, StringComparer.Ordinal).ThenBy(work => work.At.Span.Start).ToArray();
        var pairs =
            from identity in Identities
            from same in works.Where(work => identity.Of(work) is { Length: > 0 }).GroupBy(identity.Of)
            from later in same.Skip(1)
            let earlier = same.First()
            where identity.Field != "title" || !AreEditions(earlier, later)
            select new { earlier, later, identity.Field };
        return pairs.DistinctBy(pair => pair.later).Select(pair => Describe(pair.earlier, pair.later, pair.Field));
    }

    private sealed record Identity(string Field, Func<Reference, string?> Of);

    private static Finding Describe(Reference earlier, Reference later, string field) => new(later.FieldsAt[field],
        $"`{later.Key}` is the same work as `{earlier.Key}`: both have this {field}",
        $"Keep one of the two and cite it as `[@{earlier.Key}]` everywhere; if they are two works, correct the {field}.")
    {
        Related = [new Related(earlier.FieldsAt[field], $"`{earlier.Key}` is here")],
    };

    /// <summary>A review that is updated keeps its title and gets another DOI and year.</summary>
    private static bool AreEditions(Reference a, Reference b) =>
        a.Doi is not null && b.Doi is not null && a.Issued is not null && b.Issued is not null && a.Issued.Year != b.Issued.Year;
}
