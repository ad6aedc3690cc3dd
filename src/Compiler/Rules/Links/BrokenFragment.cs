using Compiler.Diagnostics;
using Compiler.Model;
using Compiler.Text;

namespace Compiler.Rules;

/// <summary>LINK003: a link to a part that its page does not have.</summary>
public sealed class BrokenFragment : Rule
{
    /// <inheritdoc/>
    public override string Code => "LINK003";

    /// <inheritdoc/>
    public override Severity Severity => Severity.Error;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Site site) =>
        from link in WrittenLink.In(site)
        let to = link.To as Destination.Internal
        where to is { Fragment: not null }
        let id = Uri.UnescapeDataString(to.Fragment!)
        let page = to.Address.Length == 0 ? link.Page : site.PagesByAddress.GetValueOrDefault(to.Address)
        where page is not null && page.Headings.All(heading => heading.Id != id)
        let place = page == link.Page ? "this page" : $"the page `{page.At?.Source.Path}`"
        select new Finding(link.At, $"no heading has the id `{id}` on {place}", Advice(page, id));

    private static string Advice(Page page, string id) => Nearest.To(id, page.Headings.Select(heading => heading.Id)) is { } nearest
        ? $"Did you mean `#{nearest}`?"
        : "An id is a heading's words in lower case with hyphens; `## Its words {#name}` gives a heading a name that stays.";
}
