using Compiler.Model;

namespace Compiler.Rules;

/// <summary>A rule that looks at one guide at a time.</summary>
public abstract class GuideRule : PageRule
{
    /// <inheritdoc/>
    public sealed override IEnumerable<Finding> Check(Page page, Site site) => page is GuidePage start ? Check(start.Guide, site.EditionOf(page)) : [];

    /// <summary>Every place where the guide does not keep to the rule.</summary>
    protected abstract IEnumerable<Finding> Check(Guide guide, Edition edition);
}
