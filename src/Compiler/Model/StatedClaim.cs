using System.Collections.Immutable;
using Compiler.Text;

namespace Compiler.Model;

/// <summary>
/// A number that a page tells its readers: the number as written, the sentence around it, the heading it stands under, and the works that it
/// rests on. <paramref name="Section"/> is null above the first heading.
/// </summary>
public sealed record StatedClaim(
    Page Page, Heading? Section, string Number, ClaimKind Kind, string Sentence, Location At, ImmutableArray<CitationItem> Citations)
{
    /// <summary>The works that it rests on, each once.</summary>
    public IEnumerable<Reference> Works => Citations.Select(item => item.Target).OfType<Reference>().DistinctBy(work => work.Key);

    /// <summary>Every claim of a page, in order.</summary>
    public static ImmutableArray<StatedClaim> Of(Page page) =>
        page.At is null ? [] : [.. InSentences(page).Concat(InPictures(page)).OrderBy(claim => claim.At.Span.Start)];

    private static IEnumerable<StatedClaim> InSentences(Page page) =>
        from statement in page.Statements
        where !statement.Claims.IsEmpty
        from claim in statement.Claims
            // A picture's introduction says "of every 100 people"; its numbers are in its list.
        where !statement.Words.AsSpan(claim.Span.Start).StartsWith("of ", StringComparison.OrdinalIgnoreCase)
        let at = statement.Locate(claim.Span)
        select new StatedClaim(page, SectionOf(page, at), Statement.Readable(statement.Words[claim.Span.Start..claim.Span.End]), claim.Kind, statement.ReadableWords, at, statement.Citations);

    /// <summary>A risk block counts people in a list; its numbers are no sentences.</summary>
    private static IEnumerable<StatedClaim> InPictures(Page page) =>
        from risk in page.All<Risk>()
        from counted in risk.Groups
        where counted.Count is not null
        let at = page.Locate(counted.Item.Span)
        let counts = string.Join(' ', risk.Introduction.Select(block => Prose.PlainText(block))).Trim().TrimEnd('.', ':')
        select new StatedClaim(page, SectionOf(page, at), FormattableString.Invariant($"{counted.Count} of {risk.Of}"), ClaimKind.Ratio,
            counts.Length == 0 ? counted.Label : $"{counts}: {counted.Label}", at,
            [.. risk.Introduction.SelectMany(block => Statement.CitationsOf(block)), .. Statement.CitationsOf(counted.Item)]);

    private static Heading? SectionOf(Page page, Location at) => page.Headings.LastOrDefault(heading => heading.Span.Start <= at.Span.Start);
}
