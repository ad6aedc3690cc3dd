using Compiler.Diagnostics;
using Compiler.Model;

namespace Compiler.Rules;

/// <summary>SYN008: HTML in Markdown.</summary>
public sealed class RawHtml : Rule
{
    /// <inheritdoc/>
    public override string Code => "SYN008";

    /// <inheritdoc/>
    public override Severity Severity => Severity.Error;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Site site) =>
        from fact in site.Facts.OfType<Model.RawHtml>()
        select new Finding(fact.At, $"`{Shown(fact.At.Text)}` is HTML",
            "Say it in Markdown, or with a block such as `::: note`; a remark for editors belongs in a file whose name begins with `_`.");

    private static string Shown(string html) => html.Length <= 40 ? html.Trim() : html[..40].Trim() + "…";
}
