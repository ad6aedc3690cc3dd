using System.Collections.Concurrent;
using System.Collections.Frozen;
using Cli.Outputs;

namespace Cli.Proofs;

/// <summary>Where the addresses on a file lead: to a file of the site, to a place on it, or out of it.</summary>
internal sealed class SiteAddresses(FrozenSet<string> files, FrozenDictionary<string, PageFacts> pages, BaseAddress home)
{
    // Pages share most of their links: what arrives from one page arrives from all.
    private readonly ConcurrentDictionary<string, bool> arriving = new(StringComparer.Ordinal);

    private static readonly string[] SchemesOfPeople = ["mailto:", "tel:", "sms:", "http:", "https:"];

    /// <summary>Every address on a file that does not arrive, or that asks somebody else.</summary>
    public IEnumerable<string> ProblemsOf(string path, PageFacts facts)
    {
        foreach (var reference in facts.References.Where(id => !facts.Ids.Contains(id)))
            yield return $"an attribute refers to the id \"{reference}\", which the page does not have";
        foreach (var load in facts.Loads)
        {
            if (LoadProblem(path, load) is { } problem)
                yield return problem;
        }

        foreach (var link in facts.Links)
        {
            if (LinkProblem(path, link) is { } problem)
                yield return problem;
        }
    }

    private string? LoadProblem(string path, string address)
    {
        if (address.StartsWith("data:image/", StringComparison.Ordinal))
            return null;
        return InSite(path, address) is { } inSite ? Arrive(path, inSite, address) : $"it loads from or sends to a third party: {address}";
    }

    private string? LinkProblem(string path, string address)
    {
        if (arriving.ContainsKey(address))
            return null;
        if (InSite(path, address) is { } inSite)
        {
            var problem = Arrive(path, inSite, address);
            if (problem is null && address.StartsWith('/'))
                arriving[address] = true;
            return problem;
        }

        return SchemesOfPeople.Any(scheme => address.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))
            ? null
            : $"a link has an address of no usual kind: {address}";
    }

    /// <summary>
    /// The address from the root of the host, if it is the site's own; else null. A whole address on the same host outside the site's path
    /// belongs to another site: a clinic's pages may link to the clinic.
    /// </summary>
    private string? InSite(string path, string address)
    {
        if (address.StartsWith(home.Origin, StringComparison.OrdinalIgnoreCase))
        {
            var rest = address[home.Origin.Length..];
            if (rest.Length == 0 || rest[0] is '?' or '#')
                rest = "/" + rest;
            return rest[0] == '/' && (rest + "/").StartsWith(home.Path + "/", StringComparison.Ordinal) ? rest : null;
        }

        if (address.StartsWith("//", StringComparison.Ordinal) || HasScheme(address))
            return null;
        if (address.Length == 0 || address[0] is '#' or '?')
            return home.Local("/" + path) + address;
        return address[0] == '/' ? address : new Uri(new Uri("http://host" + home.Local("/" + path)), address).PathAndQuery + FragmentOf(address);
    }

    private string? Arrive(string path, string address, string written)
    {
        var hash = address.IndexOf('#');
        var fragment = hash < 0 ? "" : Uri.UnescapeDataString(address[(hash + 1)..]);
        var end = address.IndexOfAny(['#', '?']);
        var local = Uri.UnescapeDataString(end < 0 ? address : address[..end]);
        if (!local.StartsWith(home.Path + "/", StringComparison.Ordinal))
            return $"{written} leads out of the site's path {home.Path}/";

        var target = OutputFile.PathOf(local[home.Path.Length..]);
        if (target.StartsWith(SearchIndex.Folder + "/", StringComparison.Ordinal))
            return null;
        if (!files.Contains(target))
            return $"{written} leads nowhere";

        // The search page keeps its query in the fragment, where it is not sent to anybody.
        if (fragment is "" or "top" || fragment.StartsWith("q=", StringComparison.Ordinal) || !pages.TryGetValue(target, out var page))
            return null;
        return page.Ids.Contains(fragment) ? null : $"{written} leads to a place that {(target == path ? "this page" : target)} does not have";
    }

    private static bool HasScheme(string address)
    {
        var colon = address.IndexOf(':');
        return colon > 0 && address.AsSpan(0, colon).IndexOfAny("/?#") < 0;
    }

    private static string FragmentOf(string address) => address.IndexOf('#') is >= 0 and var at ? address[at..] : "";
}
