using Compiler.Diagnostics;
using Compiler.Model;

namespace Compiler.Rules;

/// <summary>NUM001: a claim whose sentence cites nothing.</summary>
public sealed class ClaimWithoutCitation : PageRule
{
    private const string Help =
        "Cite the work in the same sentence, before its full stop: `[@key]`. If no work supports the number, leave the number out and say it modestly.";

    /// <inheritdoc/>
    public override string Code => "NUM001";

    /// <inheritdoc/>
    public override Severity Severity => Severity.Error;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Page page, Site site) => SentencesWithout(page).Concat(BlocksWithout(page));

    private static IEnumerable<Finding> SentencesWithout(Page page) =>
        from statement in page.Statements
        where !statement.IsCited && !statement.Claims.IsEmpty
        let first = statement.Claims[0].Span
        select new Finding(statement.Locate(first), $"`{statement.Words[first.Start..first.End]}` has no citation in its sentence", Help);

    private static IEnumerable<Finding> BlocksWithout(Page page) =>
        from risk in page.All<Risk>()
        where !risk.Introduction.Any(Statement.Cites) && !risk.Groups.All(counted => Statement.Cites(counted.Item))
        select new Finding(page.Locate(risk.Parts.NameSpan), $"the numbers of this `{risk.Parts.Name}` block have no citation",
            "Cite the work in the block's introduction: `[@key]`.");
}
