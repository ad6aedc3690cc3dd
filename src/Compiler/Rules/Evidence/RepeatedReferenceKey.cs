using Compiler.Diagnostics;
using Compiler.Model;

namespace Compiler.Rules;

/// <summary>EVID018: a key that two works have.</summary>
public sealed class RepeatedReferenceKey : Rule
{
    /// <inheritdoc/>
    public override string Code => "EVID018";

    /// <inheritdoc/>
    public override Severity Severity => Severity.Error;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Site site) =>
        from repeated in site.Facts.OfType<RepeatedReference>()
        select new Finding(repeated.At, $"another work already has the key `{repeated.Key}`",
            "Give one of the two another `id` and change the citations that mean it; if they are one work, remove one.")
        {
            Related = [new Related(repeated.Other, "the other work is here")],
        };
}
