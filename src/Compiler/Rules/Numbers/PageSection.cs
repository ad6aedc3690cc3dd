using System.Collections.Immutable;
using Compiler.Model;

namespace Compiler.Rules;

/// <summary>What stands under one heading of level 2, or above the first: its claims and its words.</summary>
internal sealed record PageSection(ImmutableArray<StatedClaim> Claims, string Words)
{
    /// <summary>The sections of a page that hold a claim, in order.</summary>
    public static IEnumerable<PageSection> Of(Page page)
    {
        if (page.Claims.IsEmpty)
            return [];
        var starts = page.Headings.Where(heading => heading.Level == 2).Select(heading => heading.Span.Start).ToArray();
        int SectionAt(int offset) => starts.Count(start => start <= offset);
        var words = page.Worded.ToLookup(block => SectionAt(block.Span.Start), block => Prose.PlainText(block.Inlines));
        return page.Claims.GroupBy(claim => SectionAt(claim.At.Span.Start)).Select(section => new PageSection([.. section], string.Join(' ', words[section.Key])));
    }
}
