using Compiler.Diagnostics;
using Compiler.Model;

namespace Compiler.Rules;

/// <summary>STRUCT021: a heading without words.</summary>
public sealed class EmptyHeading : PageRule
{
    /// <inheritdoc/>
    public override string Code => "STRUCT021";

    /// <inheritdoc/>
    public override Severity Severity => Severity.Error;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Page page, Site site) =>
        from heading in page.Headings
        where string.IsNullOrWhiteSpace(Prose.PlainText(heading.Words))
        select new Finding(page.Locate(heading.Span), "a heading without words", "Say what the section is about, or remove the heading.");
}
