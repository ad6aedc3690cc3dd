using Compiler.Diagnostics;
using Compiler.Model;

namespace Compiler.Rules;

/// <summary>LINK007: a redirect from an address that another page has or claims.</summary>
public sealed class RedirectClash : Rule
{
    /// <inheritdoc/>
    public override string Code => "LINK007";

    /// <inheritdoc/>
    public override Severity Severity => Severity.Error;

    /// <summary>Redirects that run in a circle are another mistake.</summary>
    public override IEnumerable<Finding> Check(Site site)
    {
        var map = new RedirectMap(site);
        var circular = map.Loops.SelectMany(loop => loop).ToHashSet();
        var first = map.All.DistinctBy(redirect => redirect.Address).ToDictionary(redirect => redirect.Address);
        return map.All.Where(redirect => !circular.Contains(redirect)).Select(redirect =>
            site.PagesByAddress.TryGetValue(redirect.Address, out var page) ? Taken(redirect, page)
            : first[redirect.Address] != redirect ? ClaimedTwice(redirect, first[redirect.Address])
            : null).OfType<Finding>();
    }

    private static Finding Taken(Redirect redirect, Page page) => new(
        redirect.From.At, $"`{redirect.From.Address}` is the address of a page", "Remove the redirect: the page at this address would never be seen.")
    {
        Related = page.At is null ? [] : [new Related(page.At, "this page has the address")],
    };

    private static Finding ClaimedTwice(Redirect redirect, Redirect first) => new(
        redirect.From.At, $"`{redirect.From.Address}` is claimed a second time", "An old address can lead to one page only: remove one of the two.")
    {
        Related = [new Related(first.From.At, "claimed here first")],
    };
}
