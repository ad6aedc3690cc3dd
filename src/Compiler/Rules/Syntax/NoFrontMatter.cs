using Compiler.Diagnostics;
using Compiler.Model;

namespace Compiler.Rules;

/// <summary>SYN003: a page without front matter, or whose front matter never ends.</summary>
public sealed class NoFrontMatter : Rule
{
    /// <inheritdoc/>
    public override string Code => "SYN003";

    /// <inheritdoc/>
    public override Severity Severity => Severity.Error;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Site site) =>
        from fact in site.Facts.OfType<Model.NoFrontMatter>()
        select new Finding(fact.At,
            fact.Unclosed ? "the front matter that begins here never ends" : "the file does not begin with front matter",
            "Begin the file with a line `---`, then one `key: value` on each line, then another line `---`.");
}
