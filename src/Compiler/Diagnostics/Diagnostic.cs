using System.Collections.Immutable;
using Compiler.Text;

namespace Compiler.Diagnostics;

/// <summary>How much a diagnostic weighs: an error stops the build, a warning does not.</summary>
public enum Severity
{
    /// <summary>Worth knowing; never stops a build.</summary>
    Warning,

    /// <summary>Could mislead or harm a patient, or breaks the site: nothing is published.</summary>
    Error,
}

/// <summary>Another place that belongs to a diagnostic, with a word on why.</summary>
public sealed record Related(Location At, string Message);

/// <summary>One thing that an author is told: what is wrong, where, and what to do.</summary>
public sealed record Diagnostic(string Code, Severity Severity, string Message, Location At, string Help)
{
    /// <summary>Other places that belong to it.</summary>
    public ImmutableArray<Related> Related { get; init; } = [];

    /// <summary>The place in a list that ranks the whole site, which follows all else; 0 for what belongs to its own place alone.</summary>
    public int Rank { get; init; }
}
