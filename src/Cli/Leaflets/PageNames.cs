using System.Collections.Immutable;
using Compiler.Model;
using Compiler.Text;

namespace Cli.Leaflets;

/// <summary>Which page a person means: by its address or its file.</summary>
internal sealed class PageNames(Site site, string input)
{
    /// <summary>The pages that can be a leaflet.</summary>
    private ImmutableArray<Page> Pages { get; } = [.. site.Pages.Where(page => page is not (SearchPage or NotFoundPage))];

    /// <summary>What "all" means: all that was written to be read from beginning to end.</summary>
    public ImmutableArray<Page> All => [.. Pages.Where(page => page is Article or AboutPage)];

    /// <summary>The page of a name. None is a failure that says which was probably meant.</summary>
    public Page Find(string name)
    {
        var file = PathText.IsWithin(Path.GetFullPath(name), input) ? Path.GetRelativePath(input, Path.GetFullPath(name)).Replace('\\', '/') : name;
        var address = Trimmed(Uri.TryCreate(name, UriKind.Absolute, out var url) && url.Scheme.StartsWith("http", StringComparison.Ordinal) ? url.AbsolutePath : name);
        return Pages.FirstOrDefault(page => Trimmed(page.Address) == address)
            ?? Pages.FirstOrDefault(page => page.At?.Source.Path == file)
            ?? throw new Failure($"There is no page {name}.{Suggestion(file, address)} A page is named by its address, such as {Pages[0].Address}, or by its file.", ExitCode.Usage);
    }

    /// <summary>Where a page's leaflet lies in the folder of leaflets.</summary>
    public static string FileOf(Page page, bool largePrint) => (Trimmed(page.Address) is { Length: > 0 } path ? path : "home") + (largePrint ? "-large-print" : "") + ".pdf";

    private string Suggestion(string file, string address)
    {
        var last = address.Split('/')[^1];
        var nearest = Nearest.To(address, Pages.Select(page => Trimmed(page.Address))) is { } near ? Pages.First(page => Trimmed(page.Address) == near).Address
            : Nearest.To(file, Pages.Select(page => page.At?.Source.Path).OfType<string>())
            ?? (Nearest.To(last, Pages.Select(Slug).Distinct()) is { } slug ? Pages.First(page => Slug(page) == slug).Address : null);
        return nearest is null ? "" : $" Did you mean {nearest}?";
    }

    private static string Slug(Page page) => Trimmed(page.Address).Split('/')[^1];

    private static string Trimmed(string address) => address.Trim('/');
}
