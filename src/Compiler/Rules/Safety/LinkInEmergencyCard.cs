using Compiler.Diagnostics;
using Compiler.Model;

namespace Compiler.Rules;

/// <summary>SAFE004: a link that leads away from an emergency.</summary>
public sealed class LinkInEmergencyCard : PageRule
{
    /// <inheritdoc/>
    public override string Code => "SAFE004";

    /// <inheritdoc/>
    public override Severity Severity => Severity.Error;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Page page, Site site) =>
        from card in page.All<CareCard>()
        where card.Variant == CareCardVariant.Emergency
        from inline in Prose.BlocksOf(card).SelectMany(block => Prose.InlinesOf(block.Inlines))
        where inline is Link link ? !LeadsToHelp(site, link.To) : inline is TermUse
        select new Finding(page.Locate(inline.Span), $"the link `{Prose.PlainText([inline])}` leads away from the emergency card",
            "Move it below the card. Inside, link only to a telephone number or to a service of `contacts` in site.yml.");

    private static bool LeadsToHelp(Site site, Destination to) =>
        to is Destination.External(var url)
        && (url.StartsWith("tel:", StringComparison.OrdinalIgnoreCase) || site.Settings.Contacts.Any(contact => contact.Url == url));
}
