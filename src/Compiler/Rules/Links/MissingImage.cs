using Compiler.Diagnostics;
using Compiler.Model;

namespace Compiler.Rules;

/// <summary>LINK005: a picture that is not in the input folder.</summary>
public sealed class MissingImage : PageRule
{
    /// <inheritdoc/>
    public override string Code => "LINK005";

    /// <inheritdoc/>
    public override Severity Severity => Severity.Error;

    /// <summary>A picture on another site is another mistake.</summary>
    public override IEnumerable<Finding> Check(Page page, Site site) =>
        from picture in page.All<Picture>()
        where picture.Target is null && !picture.IsElsewhere
        select new Finding(page.Locate(picture.WrittenAt), $"no picture is at `{picture.Path}`", Advice(site, page, picture.Path));

    private static string Advice(Site site, Page page, string path) =>
        WrittenLink.Suggest(page, path, site.Images.Select(image => image.Path)) is { } file
        ? $"Did you mean `{file}`? Paths count from the folder of this file."
        : "Put the picture (png, jpg, webp or svg) in the input folder, and write its path counted from the folder of this file.";
}
