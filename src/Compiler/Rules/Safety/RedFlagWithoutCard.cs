using Compiler.Diagnostics;
using Compiler.Model;

namespace Compiler.Rules;

/// <summary>SAFE007: a warning sign without the card that says what to do, or on a card of another urgency.</summary>
public sealed class RedFlagWithoutCard : PageRule
{
    /// <inheritdoc/>
    public override string Code => "SAFE007";

    /// <inheritdoc/>
    public override Severity Severity => Severity.Error;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Page page, Site site) =>
        Mention.WithoutCard(page, site, Urgency.Emergency, Urgency.Urgent).Concat(OnOtherCards(page, site));

    private static IEnumerable<Finding> OnOtherCards(Page page, Site site) =>
        from item in CardItem.Of(page, site)
        where item.Signs.Length > 0 && !item.IsOfItsUrgency
        let sign = item.Signs[0]
        select new Finding(item.At, $"the sign `{sign.Id}` is {With(sign.Urgency)} in redflags.yml and stands on {With(item.Card)} card",
            $"Move it to the `::: {Mention.NameOf(sign.Urgency)}` card. One sign has one urgency on every page; to change it, change redflags.yml.");

    private static string With(Urgency urgency) => urgency == Urgency.Emergency ? "an emergency" : urgency == Urgency.Urgent ? "urgent" : "for the crisis line";

    private static string With(CareCard card) =>
        $"{(card.Variant is CareCardVariant.Emergency or CareCardVariant.Urgent ? "an" : "a")} `{card.Parts.Name}`";
}
