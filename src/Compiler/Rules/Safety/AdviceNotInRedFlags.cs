using Compiler.Diagnostics;
using Compiler.Model;

namespace Compiler.Rules;

/// <summary>SAFE012: an item of an urgent card that redflags.yml does not know.</summary>
public sealed class AdviceNotInRedFlags : PageRule
{
    /// <inheritdoc/>
    public override string Code => "SAFE012";

    /// <inheritdoc/>
    public override Severity Severity => Severity.Error;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Page page, Site site) =>
        from item in CardItem.Of(page, site)
        where item.Urgency is { } urgency && item.Signs.IsEmpty && !item.NamesSign
        let name = Mention.NameOf(item.Urgency!.Value)
        select new Finding(item.At, $"`{item.At.Text}` is no {name} sign of redflags.yml",
            $"Use the `{{{{flag:…}}}}` of the sign that is meant, or add the sign to redflags.yml with `urgency: {name}`, so that every page gives "
                + "the same advice.");
}
