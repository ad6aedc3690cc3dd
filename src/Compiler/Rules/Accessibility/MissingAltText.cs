using Compiler.Diagnostics;
using Compiler.Model;

namespace Compiler.Rules;

/// <summary>A11Y003: a picture without words for those who cannot see it.</summary>
public sealed class MissingAltText : PageRule
{
    /// <inheritdoc/>
    public override string Code => "A11Y003";

    /// <inheritdoc/>
    public override Severity Severity => Severity.Error;

    /// <summary>A figure that calls itself decoration has nothing to say.</summary>
    public override IEnumerable<Finding> Check(Page page, Site site)
    {
        var decoration = page.All<Figure>().Where(figure => figure.IsDecorative).Select(figure => figure.Picture).ToHashSet();
        return from picture in page.All<Picture>()
               where string.IsNullOrWhiteSpace(picture.Alt) && !decoration.Contains(picture)
               select new Finding(page.Locate(picture.Span), $"the picture `{picture.Path}` has no words in its place",
                   "Between the square brackets say what the picture tells a reader, `![Two screws and a rod join two bones](…)`.");
    }
}
