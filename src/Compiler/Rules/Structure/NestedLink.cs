using Compiler.Diagnostics;
using Compiler.Model;

namespace Compiler.Rules;

/// <summary>STRUCT022: a link inside a link.</summary>
public sealed class NestedLink : PageRule
{
    /// <inheritdoc/>
    public override string Code => "STRUCT022";

    /// <inheritdoc/>
    public override Severity Severity => Severity.Error;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Page page, Site site) =>
        from outer in page.Inlines
        where outer is Link or TermUse
        from inner in Prose.InlinesOf(outer.Children)
        where inner is Link or TermUse or Citation or FootnoteMark or ContactUse { Value.Url: not null }
        select new Finding(page.Locate(inner.Span), "this would be a link inside a link",
            "Write it after the outer link: a reader can follow only one of two links in one place.");
}
