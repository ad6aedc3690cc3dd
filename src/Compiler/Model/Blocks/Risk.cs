using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Compiler.Model;

/// <summary>
/// A number as a picture: <c>of=100</c> (or 1000) people, an introduction that says what is counted, and a list of
/// <c>label: count</c>.
/// </summary>
[BlockName("risk")]
public sealed partial record Risk(BlockParts Parts) : AuthoredBlock(Parts)
{
    /// <summary>Of how many people; 0 when the author gave neither 100 nor 1,000.</summary>
    public int Of => Parts.Attributes.GetValueOrDefault("of", "100") switch { "100" => 100, "1000" => 1000, _ => 0 };

    /// <summary>What stands before the list.</summary>
    public ImmutableArray<Block> Introduction => [.. Parts.Body.TakeWhile(block => block is not ListBlock)];

    /// <summary>The counted groups, in order; an item without a whole number has a count of null.</summary>
    public ImmutableArray<RiskGroup> Groups => List is null ? [] : [.. List.Items.Select(ReadGroup)];

    private static RiskGroup ReadGroup(ListItem item)
    {
        var match = LabelAndCount().Match(Prose.PlainText(item));
        return match.Success
            ? new RiskGroup(item, match.Groups[1].Value, int.Parse(match.Groups[2].Value.Replace(",", ""), CultureInfo.InvariantCulture))
            : new RiskGroup(item, Prose.PlainText(item), null);
    }

    [GeneratedRegex(@"^(.+):\s*(\d{1,4}|\d,\d{3})\s*$")]
    private static partial Regex LabelAndCount();
}

/// <summary>A group of people and how many of it are counted.</summary>
public sealed record RiskGroup(ListItem Item, string Label, int? Count);
