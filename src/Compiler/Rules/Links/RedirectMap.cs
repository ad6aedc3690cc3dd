using System.Collections.Immutable;
using Compiler.Model;

namespace Compiler.Rules;

/// <summary>A redirect of the site: from an old address to the page that claims it.</summary>
internal sealed record Redirect(RedirectSource From, Page To)
{
    /// <summary>The address that it leaves. A host serves `/a` and `/a/` alike.</summary>
    public string Address { get; } = From.Address.EndsWith('/') ? From.Address : From.Address + "/";
}

/// <summary>Every redirect of a site, and where following them never ends.</summary>
internal sealed class RedirectMap
{
    public RedirectMap(Site site)
    {
        All = [.. site.Pages.SelectMany(page => page.RedirectFrom.Select(from => new Redirect(from, page)))];
        Loops = FindLoops([.. All]);
    }

    /// <summary>Every redirect, in order of the page that claims it.</summary>
    public ImmutableArray<Redirect> All { get; }

    /// <summary>The redirects that lead back to where they began, in the order in which a browser follows them; each loop once.</summary>
    public ImmutableArray<ImmutableArray<Redirect>> Loops { get; }

    private static ImmutableArray<ImmutableArray<Redirect>> FindLoops(Redirect[] all)
    {
        var next = all.DistinctBy(redirect => redirect.Address).ToDictionary(redirect => redirect.Address);
        var loops = ImmutableArray.CreateBuilder<ImmutableArray<Redirect>>();
        var seen = new HashSet<string>();
        foreach (var first in next.Values)
        {
            var trail = new List<Redirect>();
            var redirect = first;
            while (redirect is not null && seen.Add(redirect.Address))
            {
                trail.Add(redirect);
                redirect = next.GetValueOrDefault(redirect.To.Address);
            }

            // A walk that ends in what an earlier walk saw found nothing new.
            var start = redirect is null ? -1 : trail.IndexOf(redirect);
            if (start >= 0)
                loops.Add([.. trail[start..]]);
        }

        return loops.ToImmutable();
    }
}
