using Compiler.Diagnostics;
using Compiler.Model;

namespace Compiler.Rules;

/// <summary>SYN011: a file that every site must have.</summary>
public sealed class MissingFile : Rule
{
    /// <inheritdoc/>
    public override string Code => "SYN011";

    /// <inheritdoc/>
    public override Severity Severity => Severity.Error;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Site site) =>
        from fact in site.Facts.OfType<Model.MissingFile>()
        select new Finding(fact.At, $"the file `{fact.At.Source.Path}` is missing", $"Write it in the input folder: {fact.Purpose}.");
}
