using System.Collections.Immutable;
using Compiler.Text;

namespace Compiler.Model;

/// <summary>A sentence that rests on a work, and where it stands.</summary>
public sealed record WorkUse(string Key, Page Page, Location At, string Sentence)
{
    /// <summary>
    /// Every sentence of a page that rests on a work: it cites the work itself, in whatever block, or it goes on from a lead-in, a caption or an
    /// introduction that does.
    /// </summary>
    public static ImmutableArray<WorkUse> Of(Page page) =>
        page.Bibliography.IsEmpty ? [] : [.. Direct(page).Concat(Covered(page)).DistinctBy(use => (use.Key, use.At.Span)).OrderBy(use => use.At.Span.Start)];

    private static IEnumerable<WorkUse> Direct(Page page) =>
        from block in page.Blocks
        where Prose.InlinesOf(block.Inlines).Any(inline => inline is Citation)
        let text = block.Running
        from sentence in text.Sentences
        from use in UsesIn(new Statement(page, text, sentence, [.. text.CitationsIn(sentence)]))
        select use;

    private static IEnumerable<WorkUse> Covered(Page page) => page.Statements.Where(statement => statement.IsCited).SelectMany(UsesIn);

    private static IEnumerable<WorkUse> UsesIn(Statement statement) => statement.Citations.Where(item => item.Target is not null)
        .Select(item => new WorkUse(item.Key, statement.Page, statement.At, statement.ReadableWords));
}
