using Compiler.Diagnostics;
using Compiler.Model;

namespace Compiler.Rules;

/// <summary>LINK008: redirects that never arrive.</summary>
public sealed class RedirectCycle : Rule
{
    /// <inheritdoc/>
    public override string Code => "LINK008";

    /// <inheritdoc/>
    public override Severity Severity => Severity.Error;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Site site) =>
        from loop in new RedirectMap(site).Loops
        let path = loop.Select(redirect => redirect.Address).Append(loop[0].Address)
        select new Finding(loop[0].From.At, $"this redirect never arrives: {string.Join(" → ", path.Select(address => $"`{address}`"))}",
            "Remove a redirect from an address at which a page lives.")
        {
            Related = [.. loop.Skip(1).Select(redirect => new Related(redirect.From.At, "and on from here"))],
        };
}
