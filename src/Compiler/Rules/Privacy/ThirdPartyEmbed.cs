using Compiler.Diagnostics;
using Compiler.Model;

namespace Compiler.Rules;

/// <summary>PRIV001: a picture that a reader's browser would fetch from another site.</summary>
public sealed class ThirdPartyEmbed : PageRule
{
    /// <inheritdoc/>
    public override string Code => "PRIV001";

    /// <inheritdoc/>
    public override Severity Severity => Severity.Error;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Page page, Site site) =>
        from picture in page.All<Picture>()
        where picture.IsElsewhere
        select new Finding(page.Locate(picture.WrittenAt), $"`{picture.Path}` would be fetched from another site",
            "Put the picture in the input folder, if its licence allows that, and write its path; the other site would learn who reads this page.");
}
