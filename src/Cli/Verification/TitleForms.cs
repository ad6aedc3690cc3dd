using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Cli.Verification;

/// <summary>What publishers write into titles: "RETRACTED: …", "… (Retracted article)", "WITHDRAWN: …", "[Titre traduit]".</summary>
internal static partial class TitleForms
{
    /// <summary>Titles as given and without such marks, so that the work behind a mark is still recognised.</summary>
    public static ImmutableArray<string> Of(IEnumerable<string> titles) =>
        [.. titles.SelectMany(title => (string[])[title, MarkBehind().Replace(MarkBefore().Replace(title, ""), "")]).Where(title => title.Trim().Length > 0).Distinct()];

    /// <summary>A title with its subtitle, which some records have apart and some have twice.</summary>
    public static string Whole(string title, string? subtitle) =>
        subtitle is null || Folding.Letters(title).EndsWith(Folding.Letters(subtitle), StringComparison.Ordinal) ? title : $"{title}: {subtitle}";

    /// <summary>What such marks say.</summary>
    public static IEnumerable<Notice> NoticesIn(string source, IEnumerable<string> titles) =>
        from title in titles
        where MarkBefore().IsMatch(title) || MarkBehind().IsMatch(title)
        let mark = (MarkBefore().Match(title) is { Success: true } before ? before : MarkBehind().Match(title)).Value
        select new Notice(Notice.KindOf(mark), $"{source}: its title says \"{mark.Trim()}\"");

    // "Withdrawal of opioids after surgery" and "Retraction of the lung" are titles; a mark has its own colon, bracket or capitals.
    [GeneratedRegex(
        @"^\W*(?:(?:retracted|withdrawn|removed)(?: (?:article|paper|chapter|publication))?\s*[:\]\)–—-]+\s*"
        + @"|(?:notice of )?(?:retraction|withdrawal|removal)(?: (?:notice|note|statement))?(?: (?:to|of|for|on))?\s*:\s*|(?:retraction|withdrawal) (?:notice|note|statement) (?:to|of|for)\s+"
        + @"|(?:editorial )?expressions? of concern(?: (?:to|of|for|on))?\s*:\s*)", RegexOptions.IgnoreCase)]
    private static partial Regex MarkBefore();

    [GeneratedRegex(@"\s*[\(\[](?:retracted|withdrawn)\b[^\)\]]*[\)\]]\.?\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex MarkBehind();
}
