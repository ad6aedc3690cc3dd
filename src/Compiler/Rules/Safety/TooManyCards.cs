using Compiler.Diagnostics;
using Compiler.Model;

namespace Compiler.Rules;

/// <summary>SAFE003: so many cards that none stands out.</summary>
public sealed class TooManyCards : Rule
{
    private const int MostNotes = 2;

    /// <inheritdoc/>
    public override string Code => "SAFE003";

    /// <inheritdoc/>
    public override Severity Severity => Severity.Warning;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Site site) => site.Pages.SelectMany(page => CardsOf(page).Concat(NotesOf(page)));

    private static IEnumerable<Finding> CardsOf(Page page) =>
        from same in page.All<CareCard>().GroupBy(card => card.Variant)
        from further in same.Skip(1)
        select new Finding(page.Locate(further.Parts.NameSpan), $"the page has more than one `{further.Parts.Name}` card",
            "Put all signs of one urgency into one card: a reader in need looks at the first.")
        {
            Related = [new Related(page.Locate(same.First().Parts.NameSpan), "the first one is here")],
        };

    private static IEnumerable<Finding> NotesOf(Page page) =>
        from note in page.All<Note>().Skip(MostNotes)
        select new Finding(page.Locate(note.Parts.NameSpan), $"the page has more than {MostNotes} notes",
            "Keep the two that matter most and write the rest as ordinary text.");
}
