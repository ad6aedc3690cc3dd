using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Theme;

namespace Sites.Tests;

/// <summary>
/// A11Y-01: the contrast of every pair of colours that the theme uses, computed from its tokens as WCAG 2.2 says, by day, by night, with more contrast and on paper. In
/// forced colours the system chooses.
/// </summary>
public sealed partial class ContrastTests
{
    private const double Text = 7;
    private const double Graphic = 3;

    private static readonly string[] Grounds = ["paper", "surface", "sunken", "tint-calm", "tint-warm", "tint-warn", "mark"];
    private static readonly string[] Urgencies = ["emergency", "urgent", "non-urgent", "crisis"];

    /// <summary>They part what stands apart without them.</summary>
    private static readonly string[] Decoration = ["line"];

    private static readonly (string Front, string Ground, double Least)[] Pairs =
    [
        // Running text and links may stand on every ground.
        .. Grounds.SelectMany(ground => new[] { ("ink", ground, Text), ("quiet", ground, Text), ("accent", ground, Text) }),
        ("on-accent", "accent", Text),
        .. Urgencies.Select(urgency => ("on-care", urgency, Text)),
        // A guide's answers are written in the colour of their urgency, and change their ground under the mouse.
        .. Urgencies.SelectMany(urgency => new[] { (urgency, "surface", Text), (urgency, "tint-calm", Text) }),
        // The names of boxes.
        ("urgent", "tint-warm", Text),
        ("emergency", "tint-warn", Text),
        // A drawing's words may stand on its parts, whose outlines are seen.
        .. new[] { "bone", "disc", "nerve", "scar" }.Select(part => ("ink", part, Text)),
        ("accent", "disc", Graphic),
        ("emergency", "scar", Graphic),

        .. Urgencies.Select(urgency => (urgency, "paper", Graphic)),
        .. Grounds.SelectMany(ground => new[] { ("focus", ground, Graphic) }),
        .. new[] { "paper", "surface", "sunken" }.Select(ground => ("edge", ground, Graphic)),
    ];

    public static TheoryData<string> Themes { get; } = ["light", "dark", "light, more contrast", "dark, more contrast", "print"];

    [Theory]
    [MemberData(nameof(Themes))]
    public void Every_pair_of_colours_has_contrast_enough(string theme)
    {
        var tokens = TokensOf(theme);
        Assert.Empty(
            from pair in Pairs.Distinct()
            let contrast = Contrast(tokens[pair.Front], tokens[pair.Ground])
            where contrast < pair.Least
            select string.Create(CultureInfo.InvariantCulture, $"--{pair.Front} on --{pair.Ground}: {contrast:0.00}, less than {pair.Least}"));
    }

    [Fact]
    public void Every_colour_is_judged()
    {
        var judged = Pairs.SelectMany(pair => new[] { pair.Front, pair.Ground }).Concat(Decoration);
        Assert.Empty(TokensOf("light").Keys.Except(judged));
    }

    [Fact]
    public void No_colour_is_written_outside_the_tokens() => Assert.Empty(
        from style in (ThemeAsset[])[ThemeAssets.Style, ThemeAssets.PagesStyle, ThemeAssets.PrintStyle]
        from Match rule in Rule().Matches(CssOf(style))
        where !rule.Value.Contains(":root{", StringComparison.Ordinal) && !rule.Value.Contains("::backdrop", StringComparison.Ordinal) && AnyColour().IsMatch(rule.Groups[1].Value)
        select rule.Value);

    [Fact]
    public void The_measure_of_contrast_is_that_of_WCAG()
    {
        Assert.Equal(21, Contrast("#000000", "#ffffff"), 3);
        Assert.Equal(4.54, Contrast("#767676", "#ffffff"), 2);
    }

    private static ImmutableDictionary<string, string> TokensOf(string theme)
    {
        var sheet = CssOf(ThemeAssets.Style);
        var blocks = Root().Matches(sheet).ToDictionary(match => match.Groups["media"].Value, match => match.Groups["tokens"].Value);
        string[] layers = theme switch
        {
            "light" => [blocks[""]],
            "dark" => [blocks[""], blocks[Dark]],
            "light, more contrast" => [blocks[""], blocks[MoreContrast]],
            "dark, more contrast" => [blocks[""], blocks[Dark], blocks[MoreContrast]],
            _ => [blocks[""], Root().Match(CssOf(ThemeAssets.PrintStyle)).Groups["tokens"].Value],
        };
        var written = layers.SelectMany(layer => Token().Matches(layer)).Aggregate(
            ImmutableDictionary<string, string>.Empty, (all, token) => all.SetItem(token.Groups[1].Value, token.Groups[2].Value));
        return written
            .Select(token => KeyValuePair.Create(token.Key, Alias().Match(token.Value) is { Success: true } alias ? written[alias.Groups[1].Value] : token.Value))
            .Where(token => token.Value.StartsWith('#')).ToImmutableDictionary();
    }

    private const string Dark = "@media screen and (prefers-color-scheme:dark)";
    private const string MoreContrast = "@media (prefers-contrast:more)";

    private static string CssOf(ThemeAsset style) => Encoding.UTF8.GetString(style.Bytes.Span);

    // https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
    private static double Contrast(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(string colour) => 0.2126 * Channel(colour, 1) + 0.7152 * Channel(colour, 3) + 0.0722 * Channel(colour, 5);

    private static double Channel(string colour, int at)
    {
        var value = int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }

    [GeneratedRegex(@"(?:(?<media>@media[^{]*)\{)?:root\{(?<tokens>[^}]*)\}")]
    private static partial Regex Root();

    [GeneratedRegex(@"--([\w-]+):(#[0-9a-f]{6}|var\(--[\w-]+\))(?=[;}]|$)")]
    private static partial Regex Token();

    [GeneratedRegex(@"^var\(--([\w-]+)\)$")]
    private static partial Regex Alias();

    [GeneratedRegex(@"[^{}]*\{([^{}]*)\}")]
    private static partial Regex Rule();

    [GeneratedRegex(@"#[0-9a-f]{3,8}\b|\b(?:rgba?|hsla?|oklch|oklab|color)\(", RegexOptions.IgnoreCase)]
    private static partial Regex AnyColour();
}
