using Compiler.Diagnostics;
using Compiler.Model;

namespace Compiler.Rules;

/// <summary>EVID008: a page that leans mostly on pages that sell something.</summary>
public sealed class CommercialSources : Rule
{
    /// <inheritdoc/>
    public override string Code => "EVID008";

    /// <inheritdoc/>
    public override Severity Severity => Severity.Warning;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Site site) =>
        from page in site.Pages
        where page.At is not null
        let works = page.Bibliography.Length
        let commercial = page.Bibliography.Count(entry => entry.Reference.Kind == "web-commercial")
        where commercial * 2 > works
        select new Finding(page.TitleAt!, $"{commercial} of the page's {works} works {(commercial == 1 ? "is a commercial page" : "are commercial pages")}",
            "Rest the page on research, guidelines or public bodies. A clinic's or a maker's page tells what it offers, not what is known.");
}
