using System.Collections.Immutable;

namespace Compiler.Model;

/// <summary>What to expect when: a list whose items open with the time in strong type, <c>- **First week**: …</c>.</summary>
[BlockName("timeline")]
public sealed record Timeline(BlockParts Parts) : AuthoredBlock(Parts)
{
    /// <summary>The items in order; an item that opens with no time has null.</summary>
    public ImmutableArray<Moment> Moments => List is null ? [] : [.. List.Items.Select(ReadMoment)];

    private static Moment ReadMoment(ListItem item)
    {
        if (item.Body is not [Paragraph { Words: [Emphasis { Strong: true } when, .. var rest] } paragraph, .. var more])
            return new Moment(item, null, item.Body);
        if (rest is [Words first, .. var others])
            rest = [first with { Value = first.Value.TrimStart(':', ' ') }, .. others];
        return new Moment(item, when, [paragraph with { Words = rest }, .. more]);
    }
}

/// <summary>A moment: when, and what then.</summary>
public sealed record Moment(ListItem Item, Emphasis? When, ImmutableArray<Block> Body);
