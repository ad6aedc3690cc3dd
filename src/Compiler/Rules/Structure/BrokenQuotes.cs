using System.Buffers;
using System.Text.RegularExpressions;
using Compiler.Diagnostics;
using Compiler.Model;
using Compiler.Text;

namespace Compiler.Rules;

/// <summary>STRUCT007: a quotation that is not closed, and a date or byline that has run into a word: what is left of text that was copied.</summary>
public sealed partial class BrokenQuotes : PageRule
{
    /// <inheritdoc/>
    public override string Code => "STRUCT007";

    /// <inheritdoc/>
    public override Severity Severity => Severity.Error;

    private const string Marks = "\"“”„";
    private const string Quote = "Write a quotation mark at both ends, or at neither.";

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Page page, Site site) => page.At is null ? [] :
        page.Worded.Where(block => MayBeBroken(block.Running.Text)).SelectMany(block => Unclosed(page, block).Concat(Fused(page, block)));

    /// <summary>Most blocks hold neither a quotation mark nor the name of a month with a number.</summary>
    private static bool MayBeBroken(ReadOnlySpan<char> text) => text.IndexOfAny(Marks) >= 0 || (Digits.In(text) && text.ContainsAny(OfDates));

    private static IEnumerable<Finding> Unclosed(Page page, Block block)
    {
        var text = block.Running.Text;
        int? open = null;

        // Languages differ in which mark opens and which closes; in all of them there are two.
        for (var i = text.AsSpan().IndexOfAny(Marks); i >= 0 && i < text.Length; i++)
        {
            if (Marks.Contains(text[i]) && !IsInches(text, i) && !page.IsCode(block.Running.SourceOf(new Span(i, i + 1))))
                open = open is null ? i : null;
        }

        if (open is { } at)
            yield return new Finding(page.Locate(block.Running.SourceOf(new Span(at, at + 1))), "this quotation is not closed", Quote);
    }

    /// <summary>5" is a length.</summary>
    private static bool IsInches(string text, int at) => text[at] == '"' && at > 0 && char.IsAsciiDigit(text[at - 1]) && text.IndexOf('"', 0, at) < 0;

    private static readonly SearchValues<string> OfDates =
        SearchValues.Create(["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec", " min"], StringComparison.Ordinal);

    private static IEnumerable<Finding> Fused(Page page, Block block) =>
        FusedDate().Matches(block.Running.Text).Select(match => new Finding(page.Locate(block.Running.SourceOf(new Span(match.Index, match.Index + match.Length))),
            $"`{match.Value}` is a date or a byline that has run into a word", "Take it out: the site prints the dates, who wrote the page and how long it takes to read."));

    // TeamJul 1, 2026; 20265 min
    [GeneratedRegex(@"\b\w*[a-z](?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]* \d{1,2}, \d{4}|\b20\d{2}\d{1,2} min(?:ute)?s?\b", RegexOptions.CultureInvariant)]
    private static partial Regex FusedDate();
}
