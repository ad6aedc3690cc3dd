using Compiler.Diagnostics;
using Compiler.Model;

namespace Compiler.Rules;

/// <summary>LINK006: two pages that would have one address.</summary>
public sealed class AddressClash : Rule
{
    /// <inheritdoc/>
    public override string Code => "LINK006";

    /// <inheritdoc/>
    public override Severity Severity => Severity.Error;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Site site) =>
        from fact in site.Facts.OfType<Model.AddressClash>()
        select new Finding(fact.At, $"another page has the address `{fact.Address}` already", fact.Other is null
            ? "The program adds a page of its own there: give this file or its folder another name."
            : "Give one of the two files another name.")
        {
            Related = fact.Other is null ? [] : [new Related(fact.Other, "this page comes first")],
        };
}
