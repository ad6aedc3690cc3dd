using Compiler.Model;

namespace Cli.Outputs;

/// <summary>The pictures of the input folder, as they are.</summary>
internal static class Images
{
    /// <summary>A file a picture.</summary>
    public static IEnumerable<OutputFile> Of(Site site, BaseAddress home) =>
        site.Images.Select(image => new OutputFile(OutputFile.PathOf(image.Address), image.Bytes));
}
