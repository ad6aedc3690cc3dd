using Compiler.Diagnostics;
using Compiler.Model;

namespace Compiler.Rules;

/// <summary>STRUCT005: a list of more than six items, an error past seven.</summary>
public sealed class LongList : PageRule
{
    /// <inheritdoc/>
    public override string Code => "STRUCT005";

    /// <inheritdoc/>
    public override Severity Severity => Severity.Warning;

    private const int MostItems = 6;
    private const int UpperLimit = 7;

    /// <summary>A list with lists inside is divided already. The words of a care card's list are those of redflags.yml.</summary>
    public override IEnumerable<Finding> Check(Page page, Site site) =>
        from list in page.All<ListBlock>()
        where list.Items.Length > MostItems && !list.Items.Any(item => item.Body.Any(block => block is ListBlock)) && !IsOfSigns(list)
        select new Finding(page.Locate(list.Items[MostItems].Span), $"this is item {MostItems + 1} of {list.Items.Length} in one list",
            $"Divide the list under two headings, or leave out what matters least: nobody keeps more than {MostItems} in mind.")
        {
            Severity = list.Items.Length > UpperLimit ? Diagnostics.Severity.Error : null,
        };

    private static bool IsOfSigns(ListBlock list) => list.Items.All(item => Prose.BlocksOf(item).Any(block => !block.Inlines.IsEmpty && !block.Running.Signs.IsEmpty));
}
