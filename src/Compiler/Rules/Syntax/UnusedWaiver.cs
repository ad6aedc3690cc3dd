using Compiler.Diagnostics;
using Compiler.Model;

namespace Compiler.Rules;

/// <summary>SYN017: a waiver that silences nothing.</summary>
public sealed class UnusedWaiver : Rule
{
    /// <inheritdoc/>
    public override string Code => "SYN017";

    /// <inheritdoc/>
    public override Severity Severity => Severity.Warning;

    /// <summary>Nothing by itself: the rule looks at what the other rules left.</summary>
    public override IEnumerable<Finding> Check(Site site) => [];

    /// <summary>Every waiver that was of no use.</summary>
    internal static IEnumerable<Finding> Check(IEnumerable<Waiver> unused) => unused.Select(waiver => new Finding(
        waiver.At, $"the waiver of `{waiver.Rule}` silences nothing", "Remove the waiver: the page keeps to the rule, or no rule has this code."));
}
