using Compiler.Model;
using Theme;

namespace Cli.Outputs;

/// <summary>The theme's stylesheet, scripts and icon.</summary>
internal static class ThemeFiles
{
    /// <summary>A file an asset.</summary>
    public static IEnumerable<OutputFile> Of(Site site, BaseAddress home) =>
        ThemeAssets.All.Select(asset => new OutputFile(OutputFile.PathOf(asset.Address), asset.Bytes));
}
