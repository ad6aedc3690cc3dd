using System.Text.RegularExpressions;
using Compiler.Diagnostics;
using Compiler.Model;
using Compiler.Text;

namespace Compiler.Rules;

/// <summary>SAFE011: a contact on a care card that reaches nobody.</summary>
public sealed partial class PlaceholderContact : PageRule
{
    /// <inheritdoc/>
    public override string Code => "SAFE011";

    /// <inheritdoc/>
    public override Severity Severity => Severity.Warning;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Page page, Site site) =>
        from card in page.All<CareCard>()
        from block in Prose.BlocksOf(card)
        from at in InWords(page, block).Concat(InContacts(page, block))
        select new Finding(at, $"`{at.Text}` is a placeholder and reaches nobody", "Put the clinic's real contact there, or take it out.");

    private static IEnumerable<Location> InWords(Page page, Block block)
    {
        if (block.Inlines.IsEmpty)
            return [];
        var text = block.Running;
        return Placeholder().Matches(text.Text).Select(match => page.Locate(text.SourceOf(new Span(match.Index, match.Index + match.Length))));
    }

    private static IEnumerable<Location> InContacts(Page page, Block block) =>
        from inline in Prose.InlinesOf(block.Inlines)
        where inline switch
        {
            Link { To: Destination.External(var url) } link => Placeholder().IsMatch(url) && !Placeholder().IsMatch(Prose.PlainText(link.Body)),
            Link { To: Destination.Internal("", "") } => true,
            ContactUse { Value: { } contact } => Placeholder().IsMatch(contact.Text) || (contact.Url is not null && Placeholder().IsMatch(contact.Url)),
            _ => false,
        }
        select page.Locate(inline.Span);

    // example.* is reserved (RFC 2606), and no real telephone number of North America begins with 555.
    [GeneratedRegex(@"\bexample\.(?:com|org|net)\b|(?<!\d)(?:\d{3}\)?[ .-]?)?555[ .-]?\d{4}(?!\d)|(?<=\d{3}\)?[ .-])555[ .-]\d{4}(?!\d)", RegexOptions.IgnoreCase)]
    private static partial Regex Placeholder();
}
