using System.Text.RegularExpressions;
using Compiler.Diagnostics;
using Compiler.Model;
using Compiler.Text;

namespace Compiler.Rules;

/// <summary>SAFE006: advice to get care that hides in a note.</summary>
public sealed partial class CareAdviceInNote : PageRule
{
    /// <inheritdoc/>
    public override string Code => "SAFE006";

    /// <inheritdoc/>
    public override Severity Severity => Severity.Warning;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Page page, Site site) =>
        from note in page.All<Note>()
        let first = AdviceIn(page, note).FirstOrDefault()
        where first is not null
        select new Finding(first, $"`{first.Text}` is advice to get care, inside a note",
            "Use a care card: `::: emergency`, `::: urgent` or `::: non-urgent`. A note looks like a remark and is passed over.");

    private static IEnumerable<Location> AdviceIn(Page page, Note note) =>
        from block in Prose.BlocksOf(note)
        where !block.Inlines.IsEmpty
        let text = block.Running
        let contacts = Prose.InlinesOf(block.Inlines).OfType<ContactUse>().Where(use => use.Name is "emergency" or "crisis").Select(use => use.Span)
        let words = page.IsEnglish ? Advice().Matches(text.Text).Select(match => text.SourceOf(new Span(match.Index, match.Index + match.Length))) : []
        from span in words.Concat(contacts)
        select page.Locate(span);

    [GeneratedRegex(
        @"\b(?:contact|call|ring|phone) (?:your|a|an|the) (?:own )?(?:doctor|surgeon|surgical team|care team|spine team|pain team|family doctor|GP|"
            + @"nurse|clinic|hospital|ambulance|pharmacist)\b"
        + @"|\b(?:get|seek|need) (?:(?:urgent|immediate|emergency) (?:medical )?|medical )(?:help|care|attention|advice)\b"
        + @"|\b(?:get|seek) help (?:now|at once|right away|straight away|today|immediately)\b"
        + @"|\bgo to (?:the |an |your )?(?:nearest )?(?:emergency|hospital|ER\b|A&E)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Advice();
}
