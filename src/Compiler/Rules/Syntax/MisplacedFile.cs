using Compiler.Diagnostics;
using Compiler.Model;

namespace Compiler.Rules;

/// <summary>SYN013: a Markdown file where the layout knows none.</summary>
public sealed class MisplacedFile : Rule
{
    /// <inheritdoc/>
    public override string Code => "SYN013";

    /// <inheritdoc/>
    public override Severity Severity => Severity.Error;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Site site) =>
        from fact in site.Facts.OfType<Model.MisplacedFile>()
        select new Finding(fact.At, $"no page can lie at `{fact.At.Source.Path}`",
            "Articles lie at articles/TOPIC/NAME.md, terms at glossary/NAME.md, guides at guides/NAME.yml, other pages in pages/; a name that begins with `_` is left out.");
}
