using Compiler.Diagnostics;
using Compiler.Model;

namespace Compiler.Rules;

/// <summary>STRUCT023: a figure without words under it.</summary>
public sealed class FigureWithoutCaption : PageRule
{
    /// <inheritdoc/>
    public override string Code => "STRUCT023";

    /// <inheritdoc/>
    public override Severity Severity => Severity.Warning;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Page page, Site site) =>
        from figure in page.All<Figure>()
        where figure is { Picture: not null, IsDecorative: false, Caption.IsEmpty: true }
        select new Finding(page.Locate(figure.Parts.NameSpan), "this figure has no caption",
            "Below the picture say in a sentence or two what a reader should see in it.");
}
