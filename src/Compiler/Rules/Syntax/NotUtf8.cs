using Compiler.Diagnostics;
using Compiler.Model;

namespace Compiler.Rules;

/// <summary>SYN001: a file whose bytes are not UTF-8.</summary>
public sealed class NotUtf8 : Rule
{
    /// <inheritdoc/>
    public override string Code => "SYN001";

    /// <inheritdoc/>
    public override Severity Severity => Severity.Error;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Site site) =>
        from fact in site.Facts.OfType<Model.NotUtf8>()
        select new Finding(fact.At, "this file is not UTF-8: here stands a byte that is no character",
            "Save the file as UTF-8, which every editor offers, then look at its accents, dashes and quotation marks.");
}
