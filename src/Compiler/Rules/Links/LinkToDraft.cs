using Compiler.Diagnostics;
using Compiler.Model;

namespace Compiler.Rules;

/// <summary>LINK002: a link to a page that is not published.</summary>
public sealed class LinkToDraft : Rule
{
    /// <inheritdoc/>
    public override string Code => "LINK002";

    /// <inheritdoc/>
    public override Severity Severity => Severity.Error;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Site site) =>
        from link in WrittenLink.In(site)
        where link.To is Destination.Broken { Reason: BrokenReason.Draft }
        select new Finding(link.At, $"`{((Destination.Broken)link.To).Written}` is not published",
            "Publish that page too, or remove the link until it is; `--drafts` shows both before their day.");
}
