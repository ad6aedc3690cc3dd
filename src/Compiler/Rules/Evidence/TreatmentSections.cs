using System.Collections.Immutable;
using Compiler.Diagnostics;
using Compiler.Model;

namespace Compiler.Rules;

/// <summary>EVID010: a treatment page that leaves out what a choice needs.</summary>
public sealed class TreatmentSections : Rule
{
    private static readonly ImmutableArray<string> Needed =
        ["how-it-works", "benefits", "risks", "if-nothing-is-done", "alternatives", "life-afterwards", "what-is-not-known", "questions-to-ask"];

    /// <inheritdoc/>
    public override string Code => "EVID010";

    /// <inheritdoc/>
    public override Severity Severity => Severity.Error;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Site site) =>
        from article in site.Pages.OfType<Article>()
        where article.Type == ArticleType.Treatment
        let missing = Needed.Except(article.Headings.Where(heading => heading.Level == 2).Select(heading => heading.Id)).ToArray()
        where missing.Length > 0
        let names = string.Join(", ", missing.Select(id => $"`{id}`"))
        select new Finding(article.TitleAt!, $"the treatment page lacks the section{(missing.Length == 1 ? "" : "s")} {names}",
            $"Add a heading of level 2 for each, such as `## {Sample(missing[0])}`; other words keep the id with `{{#{missing[0]}}}`.");

    private static string Sample(string id) => char.ToUpperInvariant(id[0]) + id[1..].Replace('-', ' ');
}
