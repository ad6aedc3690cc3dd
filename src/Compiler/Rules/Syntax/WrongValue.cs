using Compiler.Diagnostics;
using Compiler.Model;

namespace Compiler.Rules;

/// <summary>SYN005: a value of the wrong kind.</summary>
public sealed class WrongValue : Rule
{
    /// <inheritdoc/>
    public override string Code => "SYN005";

    /// <inheritdoc/>
    public override Severity Severity => Severity.Error;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Site site) =>
        from fact in site.Facts.OfType<Model.WrongValue>()
        select new Finding(fact.At, $"`{fact.Key}` cannot be {Found(fact)}", $"Write {fact.Expected}.");

    /// <summary>A text is quoted; a list or a group of keys is only named.</summary>
    private static string Found(Model.WrongValue fact) =>
        fact.Found is "a list" or "a group of keys" or "a group" ? fact.Found : $"`{fact.Found}`";
}
