using Compiler.Diagnostics;
using Compiler.Model;

namespace Compiler.Rules;

/// <summary>SYN006: a key that must be there and is not, or is empty.</summary>
public sealed class MissingField : Rule
{
    /// <inheritdoc/>
    public override string Code => "SYN006";

    /// <inheritdoc/>
    public override Severity Severity => Severity.Error;

    /// <summary>Front matter that could not be read at all is one mistake, not one for each of its keys.</summary>
    public override IEnumerable<Finding> Check(Site site)
    {
        var unread = site.Facts.Where(fact => fact is Model.UnreadableData or Model.NoFrontMatter).Select(fact => fact.At.Source).ToHashSet();
        return from fact in site.Facts.OfType<Model.MissingField>()
               where !unread.Contains(fact.At.Source)
               let fault = fact.At.Span.Length > 0 && fact.At.Text.Equals(fact.Key, StringComparison.OrdinalIgnoreCase) ? "is empty" : "is missing"
               select new Finding(fact.At, $"`{fact.Key}` {fault}", $"Write `{fact.Key}`: it {fact.Purpose}.");
    }
}
