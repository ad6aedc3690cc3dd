using System.Text.RegularExpressions;
using Compiler.Diagnostics;
using Compiler.Model;

namespace Compiler.Rules;

/// <summary>LINK009: a redirect from something that is no address of this site.</summary>
public sealed partial class MalformedRedirect : PageRule
{
    /// <inheritdoc/>
    public override string Code => "LINK009";

    /// <inheritdoc/>
    public override Severity Severity => Severity.Error;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Page page, Site site) =>
        from redirect in page.RedirectFrom
        where !AddressOnThisSite().IsMatch(redirect.Address)
        select new Finding(redirect.At, $"`{redirect.Address}` is not an old address of this site",
            "Write the path alone, such as `/old-name/`: no host, no `?`, no `#`, no space, no `*` or `:`.");

    [GeneratedRegex(@"^/(?!/)[^?#\s*:\\]*$")]
    private static partial Regex AddressOnThisSite();
}
