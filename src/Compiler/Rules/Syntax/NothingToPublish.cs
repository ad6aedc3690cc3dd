using Compiler.Diagnostics;
using Compiler.Model;

namespace Compiler.Rules;

/// <summary>SYN012: an input folder with nothing to publish.</summary>
public sealed class NothingToPublish : Rule
{
    /// <inheritdoc/>
    public override string Code => "SYN012";

    /// <inheritdoc/>
    public override Severity Severity => Severity.Error;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Site site) =>
        from fact in site.Facts.OfType<Model.NothingToPublish>()
        select new Finding(fact.At, "there is no page to publish",
            "Write an article, such as articles/coping/sleep.md; `--drafts` publishes drafts and pages of a later day too.");
}
