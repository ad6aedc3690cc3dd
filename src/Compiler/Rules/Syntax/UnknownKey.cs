using Compiler.Diagnostics;
using Compiler.Model;

namespace Compiler.Rules;

/// <summary>SYN004: a key that this kind of file does not have.</summary>
public sealed class UnknownKey : Rule
{
    /// <inheritdoc/>
    public override string Code => "SYN004";

    /// <inheritdoc/>
    public override Severity Severity => Severity.Error;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Site site) =>
        from fact in site.Facts.OfType<Model.UnknownKey>()
        select new Finding(fact.At, $"no key is called `{fact.Key}` here", Advice(fact));

    private static string Advice(Model.UnknownKey fact) => fact.Nearest is { } nearest
        ? $"Did you mean `{nearest}`?"
        : $"The keys here are {string.Join(", ", fact.Known.Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal))}.";
}
