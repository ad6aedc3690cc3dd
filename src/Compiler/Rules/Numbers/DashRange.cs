using System.Text.RegularExpressions;
using Compiler.Diagnostics;
using Compiler.Model;
using Compiler.Text;

namespace Compiler.Rules;

/// <summary>NUM003: a range with a dash in running text.</summary>
public sealed partial class DashRange : PageRule
{
    /// <inheritdoc/>
    public override string Code => "NUM003";

    /// <inheritdoc/>
    public override Severity Severity => Severity.Warning;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Page page, Site site) => page.At is null ? [] : InLines(page).Concat(InBody(page))
        .Select(found => new Finding(found.At, $"`{found.Range}` is a range with a dash", "Say it as it is spoken, with the word for \"to\": \"4 to 6 weeks\"."));

    private static IEnumerable<(Location At, string Range)> InLines(Page page) =>
        from line in page.Lines
        from range in RangesIn(line.Text)
        select (line.PlaceOf(range), line.Text[range.Start..range.End]);

    private static IEnumerable<(Location At, string Range)> InBody(Page page) =>
        from block in page.Blocks
        where !block.Inlines.IsEmpty
        from range in RangesIn(block.Running.Text)
        let at = block.Running.SourceOf(range)
        where !page.IsCode(at)
        select (page.Locate(at), block.Running.Text[range.Start..range.End]);

    private static IEnumerable<Span> RangesIn(string text) => !text.AsSpan().ContainsAny("-–—‑") ? [] :
        Range().Matches(text).Select(match => new Span(match.Index, match.Index + match.Length));

    // Not a date (2026-11-20), a telephone number (555-0100-22, (212) 555-0100), a level (L4-5) or a part of an address.
    [GeneratedRegex(@"(?<![\w.,/\-–—‑)]|\) )\d{1,3}(?:[.,]\d+)?%? ?[-–—‑] ?\d{1,3}(?:[.,]\d+)?%?(?![\w\-–—‑/]|[.,]\d)")]
    private static partial Regex Range();
}
