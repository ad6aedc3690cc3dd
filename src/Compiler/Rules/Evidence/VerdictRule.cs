using System.Collections.Immutable;
using Compiler.Diagnostics;
using Compiler.Model;
using Compiler.Text;

namespace Compiler.Rules;

/// <summary>A rule about works of which the registries said one thing. Each finding names every sentence that rests on the work.</summary>
public abstract class VerdictRule : Rule
{
    /// <summary>What the registries said.</summary>
    protected abstract Verdict Verdict { get; }

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Site site) =>
        from work in site.References
        where work.Passport?.Verdict == Verdict
        select Touching(work, site, Describe(work, work.Passport!));

    /// <summary>The finding on one work, without the sentences.</summary>
    protected abstract Finding Describe(Reference work, Passport passport);

    /// <summary>A finding on a work with every sentence that rests on it.</summary>
    protected static Finding Touching(Reference work, Site site, Finding finding) => finding with { Related = RestingOn(work, site), IsWaivedWhereRelated = true };

    /// <summary>The field of a work that a finding is about, or the key of a work that lacks it.</summary>
    protected static Location FieldOf(Reference work, string field) => work.FieldsAt.GetValueOrDefault(field, work.At);

    /// <summary>What the passport notes, as the end of a message.</summary>
    protected static string Noted(Passport passport) => passport.Notes.IsEmpty ? "" : $" ({string.Join("; ", passport.Notes)})";

    private static ImmutableArray<Related> RestingOn(Reference work, Site site) =>
        [.. site.Uses[work.Key].Select(use => new Related(use.At, $"rests on it: \u201c{use.Sentence}\u201d"))];
}
