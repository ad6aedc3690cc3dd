using Compiler.Diagnostics;
using Compiler.Model;

namespace Compiler.Rules;

/// <summary>A11Y006: a link to a PDF that does not say so.</summary>
public sealed class PdfLink : PageRule
{
    /// <inheritdoc/>
    public override string Code => "A11Y006";

    /// <inheritdoc/>
    public override Severity Severity => Severity.Warning;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Page page, Site site) =>
        from link in page.Inlines.OfType<Link>()
        where IsPdf(link.To) && !Prose.PlainText(link.Body).Contains("PDF", StringComparison.OrdinalIgnoreCase)
        select new Finding(page.Locate(link.Span), "this link leads to a PDF and does not say so",
            "Say it in the link's words, with the size: \"Exercise sheet (PDF only, 240 KB)\". On a phone a PDF is a slow download that is hard to read.");

    private static bool IsPdf(Destination to) => to switch
    {
        Destination.External { Url: var url } => EndsInPdf(url),
        Destination.Internal { Address: var address } => EndsInPdf(address),
        _ => false,
    };

    private static bool EndsInPdf(string address) => address.Split('?', '#')[0].EndsWith(".pdf", StringComparison.OrdinalIgnoreCase);
}
