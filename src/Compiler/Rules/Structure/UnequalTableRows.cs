using System.Text.RegularExpressions;
using Compiler.Diagnostics;
using Compiler.Model;
using Compiler.Text;

namespace Compiler.Rules;

/// <summary>STRUCT002: a table whose rows do not match its header, or whose header has run together.</summary>
public sealed partial class UnequalTableRows : Rule
{
    /// <inheritdoc/>
    public override string Code => "STRUCT002";

    /// <inheritdoc/>
    public override Severity Severity => Severity.Error;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Site site) =>
        from edition in site.Editions
        let known = KnownWords(edition)
        from page in edition.Pages
        from table in page.All<Table>()
        from finding in UnequalRows(page, table).Concat(FusedWords(page, table, known))
        select finding;

    private static IEnumerable<Finding> UnequalRows(Page page, Table table) =>
        from row in table.Rows
        where row.Cells.Length != table.Header.Cells.Length
        select new Finding(page.Locate(row.Span), $"this row has {Count(row)}, the header has {Count(table.Header)}",
            "Give the row as many cells as the header; an empty cell is written `| |`.");

    private static IEnumerable<Finding> FusedWords(Page page, Table table, HashSet<string> known) =>
        from cell in table.Header.Cells
        from words in Prose.InlinesOf(cell.Inlines).OfType<Words>()
        from match in FusedWord().Matches(words.Value)
        where !known.Contains(match.Value)
        let isExact = words.Span.Length == words.Value.Length
        let span = isExact ? new Span(words.Span.Start + match.Index, words.Span.Start + match.Index + match.Length) : words.Span
        select new Finding(page.Locate(span), $"two words have run together in `{match.Value}`",
            "Put a space or a new cell between them; a name that is really written so belongs in the glossary.");

    private static HashSet<string> KnownWords(Edition edition) =>
    [
        .. edition.Terms.SelectMany(term => term.Aliases.Select(alias => alias.Name).Append(term.Name).Append(term.Abbreviation ?? ""))
            .SelectMany(name => name.Split([' ', '-'])),
    ];

    private static string Count(TableRow row) => row.Cells.Length == 1 ? "1 cell" : $"{row.Cells.Length} cells";

    // Three letters before the capital: McKenzie and pH are whole words.
    [GeneratedRegex(@"\p{L}*\p{L}{2}\p{Ll}\p{Lu}\p{L}*")]
    private static partial Regex FusedWord();
}
