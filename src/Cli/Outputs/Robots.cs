using Compiler.Model;

namespace Cli.Outputs;

/// <summary>robots.txt: everything may be read, and where the list of pages is.</summary>
internal static class Robots
{
    /// <summary>The one file.</summary>
    public static IEnumerable<OutputFile> Of(Site site, BaseAddress home) =>
        [OutputFile.OfText("robots.txt", $"User-agent: *\nAllow: /\n\nSitemap: {home.Absolute("/sitemap.xml")}\n")];
}
