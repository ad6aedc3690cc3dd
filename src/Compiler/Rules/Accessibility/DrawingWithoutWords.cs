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
        site.Pages.SelectMany(page => page.All<Figure>()).Where(figure => !figure.IsDecorative)
            .Select(figure => figure.Picture?.Target?.Drawing).OfType<Drawing>().Distinct().SelectMany(FindingsIn);

    private static IEnumerable<Finding> FindingsIn(Drawing drawing)
    {
        if (string.IsNullOrEmpty(drawing.Title))
            yield return Missing(drawing, "title", "Below this tag name in a few words what it shows, `<title>A disc and a nerve</title>`.");
        if (string.IsNullOrEmpty(drawing.Description))
            yield return Missing(drawing, "desc", "Below its title say what can be seen in it and what follows from that, `<desc>The disc lies between two bones. …</desc>`.");
    }

    private static Finding Missing(Drawing drawing, string tag, string help) => new(drawing.At, $"this drawing has no `{tag}`", help);
}
