using System.Collections.Immutable;
using System.Text;
using Compiler.Model;

namespace Cli.Outputs;

/// <summary>One line of <c>_redirects</c>, with the path of the site: what is asked for, what is sent, and with which status.</summary>
internal sealed record RedirectRule(string From, string To, int Status);

/// <summary>Old addresses, in the form that Netlify reads. Preview follows the same list.</summary>
internal static class Redirects
{
    /// <summary>The one file.</summary>
    public static IEnumerable<OutputFile> Of(Site site, BaseAddress home)
    {
        var text = new StringBuilder("# Written by the build from redirectFrom in the front matter of pages.\n");
        foreach (var rule in RulesOf(site, home))
            text.Append(rule.From).Append(' ').Append(rule.To).Append(' ').Append(rule.Status).Append('\n');
        return [OutputFile.OfText("_redirects", text.ToString())];
    }

    /// <summary>
    /// The rules, exact addresses first. Each further language has its own page for addresses that do not exist; the main language's
    /// /404.html is what hosts send without being told.
    /// </summary>
    public static ImmutableArray<RedirectRule> RulesOf(Site site, BaseAddress home) =>
    [
        .. site.Pages.SelectMany(page => page.RedirectFrom, (page, from) => new RedirectRule(home.Local(Rooted(from.Address)), home.Local(page.Address), 301))
            .OrderBy(rule => rule.From, StringComparer.Ordinal),
        .. site.Editions.Skip(1).Where(edition => edition.The<NotFoundPage>() is not null)
            .Select(edition => new RedirectRule(home.Local(edition.Root) + "*", home.Local(edition.The<NotFoundPage>()!.Address), 404)),
    ];

    private static string Rooted(string address) => address.StartsWith('/') ? address : "/" + address;
}
