using System.Text.RegularExpressions;
using Compiler.Diagnostics;
using Compiler.Model;

namespace Compiler.Rules;

/// <summary>A11Y006: a link to a PDF that does not say so, or not how large it is.</summary>
public sealed partial class PdfLink : PageRule
{
    /// <inheritdoc/>
    public override string Code => "A11Y006";

    /// <inheritdoc/>
    public override Severity Severity => Severity.Warning;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Page page, Site site) =>
        from link in page.All<Link>()
        where link.To is Destination.External { Url: var url } && url.Split('?', '#')[0].EndsWith(".pdf", StringComparison.OrdinalIgnoreCase)
        let words = Prose.PlainText(link.Body)
        let isNamed = words.Contains("PDF", StringComparison.OrdinalIgnoreCase)
        where !isNamed || !Size().IsMatch(words)
        select new Finding(page.Locate(link.Span), isNamed ? "this link leads to a PDF and does not say how large it is" : "this link leads to a PDF and does not say so",
            "Say it in the link's words, with the size: \"Exercise sheet (PDF only, 240 KB)\". On a phone a PDF is a slow download that is hard to read.");

    [GeneratedRegex(@"\d[\s\u00a0]?[kKMG]B\b")]
    private static partial Regex Size();
}
