using Compiler.Diagnostics;
using Compiler.Model;

namespace Compiler.Rules;

/// <summary>EVID009: one trial that a page cites as two studies.</summary>
public sealed class OneTrialTwice : PageRule
{
    /// <inheritdoc/>
    public override string Code => "EVID009";

    /// <inheritdoc/>
    public override Severity Severity => Severity.Warning;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Page page, Site site) =>
        from trial in page.Bibliography.Where(entry => entry.Reference.Trial is not null).GroupBy(entry => entry.Reference.Trial, StringComparer.OrdinalIgnoreCase)
        where trial.Count() > 1
        let cited = page.All<Citation>().SelectMany(citation => citation.Items).ToArray()
        let first = FirstCitation(cited, trial.First())
        let second = FirstCitation(cited, trial.ElementAt(1))
        select new Finding(page.Locate(second.Span), $"`{second.Key}` and `{first.Key}` report one trial, {trial.Key}",
            "Say that both report the same people, or cite only one. Two reports of one trial are not two studies that agree.")
        {
            Related = [new Related(page.Locate(first.Span), $"`{first.Key}` is cited here")],
        };

    private static CitationItem FirstCitation(CitationItem[] cited, BibliographyEntry entry) => cited.First(item => item.Key == entry.Reference.Key);
}
