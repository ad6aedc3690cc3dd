using System.Collections.Immutable;
using System.Globalization;
using Compiler.Diagnostics;
using Compiler.Model;

namespace Compiler.Rules;

/// <summary>
/// LANG013: a page that reads at a higher grade than any page did when site.yml was last set, an error; and a ceiling that all pages have left
/// below them, a warning. So a library only gets plainer.
/// </summary>
public sealed class HarderThanBefore : Rule
{
    // So far below the ceiling, the hardest page is no chance of the formula.
    private const double Slack = 0.2;

    /// <inheritdoc/>
    public override string Code => "LANG013";

    /// <inheritdoc/>
    public override Severity Severity => Severity.Error;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Site site)
    {
        if (site.Settings.ReadingCeiling is not { } ceiling)
            return [];
        ImmutableArray<Passage> pages = [.. site.Pages.Select(page => Passage.OfPage(page, HardToRead.FewestWords)).OfType<Passage>()];
        var hardest = pages.Select(GradeOf).DefaultIfEmpty(ceiling.Grade).Max();
        return hardest <= ceiling.Grade - Slack + 0.001
            ?
            [
                new Finding(ceiling.At, string.Create(CultureInfo.InvariantCulture, $"every page reads at grade {hardest:0.0} or below, and the ceiling is {ceiling.Grade:0.0}"),
                    string.Create(CultureInfo.InvariantCulture, $"Write `ceiling: {hardest:0.0}`, so that the library stays as plain as it is now."))
                {
                    Severity = Diagnostics.Severity.Warning,
                },
            ]
            : pages.Where(page => GradeOf(page) > ceiling.Grade).Select(page => Judge(page, ceiling));
    }

    private static Finding Judge(Passage page, ReadingCeiling ceiling) => new(page.At,
        string.Create(CultureInfo.InvariantCulture, $"this page reads at grade {GradeOf(page):0.0}, above the ceiling {ceiling.Grade:0.0} of this library"),
        "Begin with the sentences named here. Raising `readability: {ceiling: …}` in site.yml instead makes the whole library harder to read.")
    {
        Related = page.Hardest,
    };

    /// <summary>As it is shown.</summary>
    private static double GradeOf(Passage page) => Math.Round(page.Own.Grade, 1);
}
