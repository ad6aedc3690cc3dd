using System.Collections.Immutable;

namespace Compiler.Model;

/// <summary>How urgent a care card is.</summary>
public enum CareCardVariant
{
    /// <summary>Call the emergency number.</summary>
    Emergency,

    /// <summary>Get help the same day.</summary>
    Urgent,

    /// <summary>See somebody when it suits.</summary>
    NonUrgent,

    /// <summary>Call the crisis line.</summary>
    Crisis,
}

/// <summary>A care card after the pattern of the NHS digital service manual: a heading that ends in "if:", a list, a hidden prefix.</summary>
[BlockName("emergency", "urgent", "non-urgent", "crisis")]
public sealed record CareCard(BlockParts Parts) : AuthoredBlock(Parts)
{
    /// <summary>How urgent it is.</summary>
    public CareCardVariant Variant => Parts.Name switch
    {
        "emergency" => CareCardVariant.Emergency,
        "urgent" => CareCardVariant.Urgent,
        "crisis" => CareCardVariant.Crisis,
        _ => CareCardVariant.NonUrgent,
    };

    /// <summary>The urgency of the warning signs that belong on it; null for a card that is not urgent.</summary>
    public Urgency? Urgency => Variant switch
    {
        CareCardVariant.Emergency => Model.Urgency.Emergency,
        CareCardVariant.Urgent => Model.Urgency.Urgent,
        CareCardVariant.Crisis => Model.Urgency.Crisis,
        _ => null,
    };

    /// <summary>The heading it opens with, or null when it opens with something else.</summary>
    public Heading? Heading => Parts.Body.FirstOrDefault() as Heading;

    /// <summary>What follows the heading.</summary>
    public ImmutableArray<Block> Advice => Heading is null ? Parts.Body : Parts.Body[1..];
}
