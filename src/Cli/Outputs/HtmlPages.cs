using Compiler;
using Compiler.Model;
using Theme;

namespace Cli.Outputs;

/// <summary>The pages, rendered by the theme on all processors.</summary>
internal static class HtmlPages
{
    /// <summary>A file a page.</summary>
    public static IEnumerable<OutputFile> Of(Site site, BaseAddress home)
    {
        var renderer = new Renderer(site, home.Url);
        return SideBySide.Map(site.Pages, page => OutputFile.OfText(OutputFile.PathOf(page.Address), renderer.Render(page)));
    }
}
