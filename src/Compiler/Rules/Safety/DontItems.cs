using System.Text.RegularExpressions;
using Compiler.Diagnostics;
using Compiler.Model;
using Compiler.Text;

namespace Compiler.Rules;

/// <summary>SAFE010: a list of what to do or not to do that can be read the wrong way.</summary>
public sealed partial class DontItems : PageRule
{
    /// <inheritdoc/>
    public override string Code => "SAFE010";

    /// <inheritdoc/>
    public override Severity Severity => Severity.Error;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Page page, Site site) => TooShort(page).Concat(page.IsEnglish ? NotNegated(page) : []);

    private static IEnumerable<Finding> TooShort(Page page) =>
        from list in page.Blocks.OfType<AuthoredBlock>()
        where list is Do or Dont && (list.List?.Items.Length ?? 0) < 2
        select new Finding(page.Locate(list.Parts.NameSpan), $"this `{list.Parts.Name}` list has fewer than two items",
            "Give it two items or more, or write the one as a sentence.");

    private static IEnumerable<Finding> NotNegated(Page page) =>
        from list in page.All<Dont>()
        from item in list.List?.Items ?? []
        let words = item.Body.FirstOrDefault(block => !block.Inlines.IsEmpty)
        where words is not null && !Negation().IsMatch(Prose.PlainText(words.Inlines))
        let text = words.Running
        let first = FirstWord().Match(text.Text)
        select new Finding(page.Locate(first.Success ? text.SourceOf(new Span(first.Index, first.Index + first.Length)) : words.Span),
            "this item of a `dont` list does not begin with \"do not\"",
            "Begin every item with \"do not\": read alone, without the cross beside it, the item must still say what to leave.");

    [GeneratedRegex("^\\s*(?:do not|don['’]t)\\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Negation();

    [GeneratedRegex(@"\w[\w'’-]*")]
    private static partial Regex FirstWord();
}
