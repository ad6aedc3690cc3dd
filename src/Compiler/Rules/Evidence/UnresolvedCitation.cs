using Compiler.Diagnostics;
using Compiler.Model;
using Compiler.Text;

namespace Compiler.Rules;

/// <summary>EVID004: a citation that resolves to nothing.</summary>
public sealed class UnresolvedCitation : PageRule
{
    /// <inheritdoc/>
    public override string Code => "EVID004";

    /// <inheritdoc/>
    public override Severity Severity => Severity.Error;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Page page, Site site) =>
        from citation in page.All<Citation>()
        from item in citation.Items
        where item.Target is null
        select new Finding(page.Locate(item.Span), $"no work has the key `{item.Key}`", Advice(site, item.Key));

    private static string Advice(Site site, string key) => Nearest.To(key, site.References.Select(reference => reference.Key)) is { } nearest
        ? $"Did you mean `@{nearest}`? Keys are the `id` of a work in input/references/."
        : "Add the work to input/references/ as your reference manager exports it (CSL-JSON), or remove the citation and its claim.";
}
