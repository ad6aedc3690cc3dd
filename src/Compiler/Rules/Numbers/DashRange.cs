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
    public override IEnumerable<Finding> Check(Page page, Site site) => page.At is null ? [] : InLines(page).Concat(InBody(page));

    private static IEnumerable<Finding> InLines(Page page) =>
        from line in page.Lines
        where MayHold(line.Text)
        from range in Range().Matches(line.Text)
        select Of(range, line.PlaceOf(SpanOf(range)));

    private static IEnumerable<Finding> InBody(Page page) =>
        from block in page.Worded
        where MayHold(block.Running.Text)
        from range in Range().Matches(block.Running.Text)
        let at = block.Running.SourceOf(SpanOf(range))
        where !page.IsCode(at)
        select Of(range, page.Locate(at));

    private static Finding Of(Match range, Location at) =>
        new(at, $"`{range.Value}` is a range with a dash", "Say it as it is spoken, with the word for \"to\": \"4 to 6 weeks\".");

    private static bool MayHold(string text) => text.AsSpan().ContainsAny("-–—‑");

    private static Span SpanOf(Match match) => new(match.Index, match.Index + match.Length);

    // Not a date (2026-11-20), a telephone number (555-0100-22, (212) 555-0100), a level (L4-5) or a part of an address.
    [GeneratedRegex(@"(?<![\w.,/\-–—‑)]|\) )\d{1,3}(?:[.,]\d+)?%? ?[-–—‑] ?\d{1,3}(?:[.,]\d+)?%?(?![\w\-–—‑/]|[.,]\d)")]
    private static partial Regex Range();
}
