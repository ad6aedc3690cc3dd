using Compiler.Model;

namespace Compiler.Rules;

/// <summary>A rule that looks at one page at a time. Pages are looked at side by side, each with all such rules in turn.</summary>
public abstract class PageRule : Rule
{
    /// <inheritdoc/>
    public sealed override IEnumerable<Finding> Check(Site site) => site.Pages.SelectMany(page => Check(page, site));

    /// <summary>Every place where the page does not keep to the rule.</summary>
    public abstract IEnumerable<Finding> Check(Page page, Site site);
}
