using System.Text.RegularExpressions;
using Compiler.Diagnostics;
using Compiler.Model;
using Compiler.Text;

namespace Compiler.Rules;

/// <summary>SAFE009: an emergency number written out.</summary>
public sealed partial class LiteralEmergencyNumber : PageRule
{
    /// <inheritdoc/>
    public override string Code => "SAFE009";

    /// <inheritdoc/>
    public override Severity Severity => Severity.Error;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Page page, Site site) => InWords(page).Concat(InLinks(page));

    private static IEnumerable<Finding> InWords(Page page) =>
        from block in page.Worded
        let text = block.Running
        where Digits.In(text.Text)
        from match in Number().Matches(text.Text)
        where IsCalled(text.Text, match)
        select Describe(page, text.SourceOf(new Span(match.Index, match.Index + match.Length)), match.Value);

    private static IEnumerable<Finding> InLinks(Page page) =>
        from link in page.All<Link>()
        let number = link.To is Destination.External(var url) && url.StartsWith("tel:", StringComparison.OrdinalIgnoreCase) ? url["tel:".Length..] : ""
        where Number().Match(number) is { Success: true, Index: 0 } match && match.Length == number.Length
        select Describe(page, link.Span, number);

    private static Finding Describe(Page page, Span span, string number) => new(page.Locate(span), $"the number `{number}` is written out", number switch
    {
        "999" or "911" or "112" => "Write `{{emergency}}`: site.yml gives the number of the reader's country.",
        "111" => "Name the line under `contacts` in site.yml and write its `{{name}}`: the number differs from country to country.",
        _ => "Write `{{crisis}}`: site.yml gives the line of the reader's country.",
    });

    /// <summary>A number that somebody calls: a word for calling stands within the same sentence, a few words off.</summary>
    private static bool IsCalled(string text, Match number)
    {
        var end = number.Index + number.Length;
        return !Quantity().IsMatch(text[end..])
            && (CallBefore().IsMatch(text[..number.Index]) || CallAfter().IsMatch(text[end..]));
    }

    [GeneratedRegex(@"(?<![\w.,/:+#$£€-])(?<!\d )(?:999|911|112|111|988|116 ?123)(?![\w%/]|[ .,:-]\d|-\w)")]
    private static partial Regex Number();

    // "911 people", "112 mg", "112 Main Street": a count or an address, not a number to call.
    [GeneratedRegex(@"^ (?:(?:\w+ ){1,3}(?:street|avenue|road|lane|drive|boulevard)|people|men|women|children|adults|patients|mg|ml|kg|cm|mm|percent|"
        + @"(?!(?:is|was|has|always|unless|this|yes|plus|as|lines|services|operators)\b)[a-z]{3,}s)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Quantity();

    private const string Verb = "(?:call(?:s|ed|ing)?|dial(?:s|ed|ing)?|text(?:s|ed|ing)?|phone[sd]?|phoning|ring|ringing|telephone|emergency number|"
        + "crisis line|help ?line|hotline|lifeline)";

    [GeneratedRegex(@"\b" + Verb + @"\b(?: [^\s.;?!]+){0,4}[ (""'“]+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CallBefore();

    [GeneratedRegex(@"^[)""'”,]*(?: [^\s.;?!]+){0,4} (?:operators?|" + Verb + @")\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CallAfter();
}
