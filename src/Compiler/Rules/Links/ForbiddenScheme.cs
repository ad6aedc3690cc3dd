using Compiler.Diagnostics;
using Compiler.Model;

namespace Compiler.Rules;

/// <summary>LINK004: a link of a kind that no page may hold.</summary>
public sealed class ForbiddenScheme : Rule
{
    /// <inheritdoc/>
    public override string Code => "LINK004";

    /// <inheritdoc/>
    public override Severity Severity => Severity.Error;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Site site) =>
        from link in WrittenLink.In(site)
        let broken = link.To as Destination.Broken
        where broken?.Reason == BrokenReason.ForbiddenScheme
        select new Finding(link.At, $"a page may not link to `{broken.Written.Split(':')[0]}:`",
            "Links lead to files of the input folder, or begin with `https:`, `http:`, `mailto:`, `tel:` or `term:`.");
}
