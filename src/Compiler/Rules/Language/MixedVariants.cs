using System.Text.RegularExpressions;
using Compiler.Diagnostics;
using Compiler.Model;
using Compiler.Text;

namespace Compiler.Rules;

/// <summary>
/// LANG007: a page that names one thing by two names. The term's name, its plain words, its abbreviation and a pair introduced as "plain
/// words (term)" belong together; so do a name, its shorter form and its first letters. Every further name beside them is a mixture.
/// </summary>
public sealed partial class MixedVariants : PageRule
{
    // Letters by which the forms of one word are alike: "hardware failure", "failed hardware".
    private const int StemLength = 4;

    // How many characters before a name may say that it is one.
    private const int NearBy = 40;

    /// <inheritdoc/>
    public override string Code => "LANG007";

    /// <inheritdoc/>
    public override Severity Severity => Severity.Warning;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Page page, Site site) =>
        page is TermPage || page.At is null ? [] :
        from uses in page.TermMentions.Where(mention => !mention.Explicit).GroupBy(mention => mention.Term.Slug)
        let variants = uses.DistinctBy(mention => mention.Form.ToLowerInvariant()).ToArray()
        where variants.Length > 1
        let kept = Kept(page, [.. uses], variants)
        from other in variants
        where !kept.Any(name => IsSameName(name, other.Form))
        select new Finding(page.Locate(other.Span), $"`{page.Locate(other.Span).Text}` is another name for `{kept[0]}`, which this page uses too",
            $"Keep to one name on a page, or introduce the second one once: `plain words (term)`. The glossary prefers `{uses.First().Term.Name}`"
            + (uses.First().Term.Plain is { } plain ? $" and, in plain words, `{plain.Name}`." : "."));

    /// <summary>The names that the page may use, the one it uses first among them first.</summary>
    private static string[] Kept(Page page, TermMention[] uses, TermMention[] variants)
    {
        var term = uses[0].Term;
        string[] allowed = [term.Name, .. ((string?[])[term.Plain?.Name, term.Abbreviation]).OfType<string>(), .. Introduced(page, uses)];
        var present = variants.Select(variant => variant.Form).Where(form => allowed.Any(name => IsSameName(name, form))).ToArray();
        if (present.Length > 0)
            return [.. present, .. allowed];

        // Where no preferred name is used, the page's own commonest name is the one to keep.
        return [uses.GroupBy(mention => mention.Form, StringComparer.OrdinalIgnoreCase).MaxBy(group => group.Count())!.Key];
    }

    /// <summary>Names that the page says to be names: "plain words (term)", "the name used today is …".</summary>
    private static IEnumerable<string> Introduced(Page page, TermMention[] uses)
    {
        var text = page.At!.Source.Text;
        var pairs = uses.Zip(uses.Skip(1), (first, second) => new { First = first, Second = second }).Where(pair => text[pair.First.Span.End..pair.Second.Span.Start].Trim('*', ']') is " (" or ", " or ", or " or " or ");
        var named = uses.Where(mention => SaysName().IsMatch(text.AsSpan(Math.Max(0, mention.Span.Start - NearBy)..mention.Span.Start)));
        return pairs.SelectMany(pair => (string[])[pair.First.Form, pair.Second.Form]).Concat(named.Select(mention => mention.Form));
    }

    private static bool IsSameName(string one, string other)
    {
        var (a, b) = (Stems(one), Stems(other));
        return IsPartOf(a, b) || IsPartOf(b, a) || StandsFor(one, b) || StandsFor(other, a);
    }

    /// <summary>"MRI" stands for "magnetic resonance imaging".</summary>
    private static bool StandsFor(string letters, string[] words) =>
        string.Concat(words.Select(word => word[0])).Equals(letters, StringComparison.OrdinalIgnoreCase);

    private static bool IsPartOf(string[] part, string[] whole) => part.All(whole.Contains);

    [GeneratedRegex(@"\b(?:names?|named|called|known as)\b[^.!?]*$", RegexOptions.IgnoreCase)]
    private static partial Regex SaysName();

    private static string[] Stems(string name) =>
        [.. Readability.WordsOf(name).Select(word => word.ToLowerInvariant()).Select(word => word[..Math.Min(word.Length, StemLength)])];
}
