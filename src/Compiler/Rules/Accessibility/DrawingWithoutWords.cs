using Compiler.Diagnostics;
using Compiler.Model;

namespace Compiler.Rules;

/// <summary>A11Y009: a drawing that does not say in words what it shows.</summary>
public sealed class DrawingWithoutWords : Rule
{
    /// <inheritdoc/>
    public override string Code => "A11Y009";

    /// <inheritdoc/>
    public override Severity Severity => Severity.Error;

    /// <summary>Only a drawing that a figure shows: one that nobody sees harms nobody.</summary>
    public override IEnumerable<Finding> Check(Site site) =>
        from drawing in site.Pages.SelectMany(page => page.Blocks).OfType<Figure>().Where(figure => !figure.IsDecorative)
            .Select(figure => figure.Picture?.Target?.Drawing).OfType<Drawing>().Distinct()
        from missing in MissingIn(drawing)
        select new Finding(drawing.At, $"this drawing has no `{missing.Tag}`", missing.Help);

    private static IEnumerable<(string Tag, string Help)> MissingIn(Drawing drawing)
    {
        if (string.IsNullOrEmpty(drawing.Title))
            yield return ("title", "Below this tag name in a few words what it shows, `<title>A disc and a nerve</title>`.");
        if (string.IsNullOrEmpty(drawing.Description))
            yield return ("desc", "Below its title say what can be seen in it and what follows from that, `<desc>The disc lies between two bones. …</desc>`.");
    }
}
