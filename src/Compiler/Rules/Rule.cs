using System.Collections.Immutable;
using Compiler.Diagnostics;
using Compiler.Model;
using Compiler.Text;

namespace Compiler.Rules;

/// <summary>
/// One thing that every site must keep to. A rule is this class, which holds the code, the severity and one look at the site, and the
/// help page of the same name beside it. Rules keep no state.
/// </summary>
public abstract class Rule
{
    /// <summary>The family's prefix and three digits; never used again for another rule.</summary>
    public abstract string Code { get; }

    /// <summary>An error for what could mislead or harm a patient or break the site; else a warning.</summary>
    public abstract Severity Severity { get; }

    /// <summary>Every place where the site does not keep to the rule.</summary>
    public abstract IEnumerable<Finding> Check(Site site);
}

/// <summary>One breach of a rule. <paramref name="Help"/> says what to do.</summary>
public sealed record Finding(Location At, string Message, string Help)
{
    /// <summary>Other places that belong to it.</summary>
    public ImmutableArray<Related> Related { get; init; } = [];

    /// <summary>The place in a list that ranks the whole site, from 1 on; 0 for what belongs to its own place alone.</summary>
    public int Rank { get; init; }

    /// <summary>
    /// Whether the related places are what is at stake: a page that waives the rule takes its own out, and when none is left the finding is gone.
    /// </summary>
    public bool IsWaivedWhereRelated { get; init; }

    /// <summary>The severity of this one finding where it differs from its rule's; null where it does not.</summary>
    public Severity? Severity { get; init; }
}
