using System.Collections.Immutable;

namespace Compiler.Model;

/// <summary>What the registries say about a work, from sound to refuted and unknown. Only the online check decides it.</summary>
public enum Verdict
{
    /// <summary>Every registry that was asked knows the work as the library describes it, and none knows a notice against it.</summary>
    Verified,

    /// <summary>A registry describes another work under its identifiers, or the same work otherwise.</summary>
    Mismatch,

    /// <summary>A registry does not know one of its identifiers, or its web address leads nowhere.</summary>
    NotFound,

    /// <summary>It was retracted, withdrawn or removed, or is itself the notice of that.</summary>
    Retracted,

    /// <summary>A correction to it was published.</summary>
    Corrected,

    /// <summary>Its publisher has warned that its findings may not be reliable.</summary>
    ExpressionOfConcern,

    /// <summary>A newer version exists, or a preprint has since been published.</summary>
    Superseded,

    /// <summary>There is nothing to look it up by, or nothing to compare it with.</summary>
    Unverifiable,

    /// <summary>A registry did not answer soundly: nothing is known.</summary>
    Error,
}

/// <summary>
/// What the online check wrote about one work. It holds for the entry whose hash it bears: an edited entry has none.
/// <paramref name="Asked"/> names the sources that answered, <paramref name="Same"/> the fields that agree, <paramref name="Notes"/> what
/// else they said: notices, redirects, faults.
/// </summary>
public sealed record Passport(
    Verdict Verdict,
    DateOnly Day,
    string EntryHash,
    ImmutableArray<string> Asked,
    ImmutableArray<string> Same,
    ImmutableArray<FieldDifference> Differs,
    ImmutableArray<string> Notes)
{
    /// <summary>Whether a page may not rest on the work: only a waiver lets it be published.</summary>
    public bool IsRefuted => Verdict is Verdict.Mismatch or Verdict.NotFound or Verdict.Retracted;
}

/// <summary>A field that the library and a source tell differently.</summary>
public sealed record FieldDifference(string Field, string Source, string Here, string There);

/// <summary>The names of verdicts in files, styles and words.</summary>
public static class VerdictNames
{
    /// <summary>A verdict in kebab case, such as <c>not-found</c>.</summary>
    public static string Name(this Verdict verdict) =>
        string.Concat(verdict.ToString().Select((letter, i) => char.IsUpper(letter) ? (i > 0 ? "-" : "") + char.ToLowerInvariant(letter) : letter.ToString()));
}
