using Compiler.Diagnostics;
using Compiler.Model;

namespace Compiler.Rules;

/// <summary>SYN016: a waiver whose day has passed.</summary>
public sealed class ExpiredWaiver : PageRule
{
    /// <inheritdoc/>
    public override string Code => "SYN016";

    /// <inheritdoc/>
    public override Severity Severity => Severity.Warning;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Page page, Site site) =>
        from waiver in page.Waivers
        // A waiver without a day is reported as that.
        where waiver.Until < site.Date && waiver.Until != DateOnly.MinValue
        select new Finding(waiver.At, $"the waiver of `{waiver.Rule}` ended on {waiver.Until:yyyy-MM-dd}",
            "Look at the page again: mend it and remove the waiver, or decide anew and write a later day.");
}
