using Compiler.Diagnostics;
using Compiler.Model;

namespace Compiler.Rules;

/// <summary>STRUCT010: a table without a caption or with more than four columns, and a guideline's table without a word on its limits.</summary>
public sealed class TableShape : PageRule
{
    /// <inheritdoc/>
    public override string Code => "STRUCT010";

    /// <inheritdoc/>
    public override Severity Severity => Severity.Warning;

    private const int MostColumns = 4;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Page page, Site site) => page.All<Table>().SelectMany(table => Judge(page, table));

    private static IEnumerable<Finding> Judge(Page page, Table table)
    {
        var at = page.Locate(table.Header.Span);
        if (table.Caption is null)
            yield return new Finding(at, "this table has no caption", "Right before it write a paragraph `Table: what it shows`.");
        if (table.Header.Cells.Length > MostColumns)
            yield return new Finding(at, $"this table has {table.Header.Cells.Length} columns", $"Divide it, or make it a list: more than {MostColumns} columns do not fit on a phone.");
        if (page.IsEnglish && table.Caption?.Running.Text.Contains("guideline", StringComparison.OrdinalIgnoreCase) == true && !page.Blocks.Any(block => block is Caveat))
            yield return new Finding(page.Locate(table.Caption.Span), "this guideline's table does not say what it leaves open", "Add `::: caveat` below it: whom the guideline did not look at, and what it cannot decide.");
    }
}
