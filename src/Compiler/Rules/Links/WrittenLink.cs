using Compiler.Binding;
using Compiler.Model;
using Compiler.Text;

namespace Compiler.Rules;

/// <summary>A link that an author wrote, in running text or, <paramref name="ToPage"/>, in front matter, where only a page will do.</summary>
internal sealed record WrittenLink(Page Page, Location At, Destination To, bool ToPage)
{
    /// <summary>Every link of the site.</summary>
    public static IEnumerable<WrittenLink> In(Site site) => site.Pages.SelectMany(page => InText(page).Concat(InFrontMatter(page)));

    /// <summary>The file that an author probably meant, as he would write it, or null.</summary>
    public static string? Suggest(Page from, string written, IEnumerable<string> files)
    {
        var here = from.At!.Source.Path;
        var path = Uri.UnescapeDataString(written.Split('#')[0]);
        var wanted = SourcePath.Resolve(here, path) ?? path;
        var known = files.ToArray();
        var meant = known.FirstOrDefault(file => NameOf(file) == NameOf(wanted)) ?? Nearest.To(wanted, known)
            ?? known.FirstOrDefault(file => NameOf(file) == Nearest.To(NameOf(wanted), known.Select(NameOf)));
        return meant is null ? null : SourcePath.Relative(here, meant);
    }

    private static IEnumerable<WrittenLink> InText(Page page) =>
        page.All<Link>().Select(link => new WrittenLink(page, page.Locate(link.WrittenAt), link.To, ToPage: false));

    private static IEnumerable<WrittenLink> InFrontMatter(Page page)
    {
        IEnumerable<PageLink> links = page switch
        {
            Article { Next: { } next } article => article.Related.Append(next),
            Article article => article.Related,
            GuidePart part => part.Step.Pages,
            HomePage home => home.Needs.Select(need => need.To),
            _ => [],
        };
        // An empty address is reported as a missing field.
        return links.Where(link => link.To is not Destination.Broken { Written: "" })
            .Select(link => new WrittenLink(page, link.At, link.To, ToPage: true));
    }

    private static string NameOf(string path) => path[(path.LastIndexOf('/') + 1)..];
}
