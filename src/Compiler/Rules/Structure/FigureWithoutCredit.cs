using Compiler.Diagnostics;
using Compiler.Model;

namespace Compiler.Rules;

/// <summary>STRUCT024: a figure that does not say who made it.</summary>
public sealed class FigureWithoutCredit : PageRule
{
    /// <inheritdoc/>
    public override string Code => "STRUCT024";

    /// <inheritdoc/>
    public override Severity Severity => Severity.Warning;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Page page, Site site) =>
        from figure in page.All<Figure>()
        where figure is { Picture: not null, IsDecorative: false } && string.IsNullOrWhiteSpace(figure.Credit)
        select new Finding(page.Locate(figure.Parts.NameSpan), "this figure does not say who made it",
            "Write `::: figure credit=\"…\"` with the maker's name, and the licence where there is one.");
}
