using Compiler.Diagnostics;
using Compiler.Model;

namespace Compiler.Rules;

/// <summary>EVID016: a work's web address that is none.</summary>
public sealed class BadUrl : Rule
{
    /// <inheritdoc/>
    public override string Code => "EVID016";

    /// <inheritdoc/>
    public override Severity Severity => Severity.Error;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Site site) =>
        from work in site.References
        where work.Url is not null && !IsWebAddress(work.Url)
        select new Finding(work.FieldsAt["URL"], $"`{work.Url}` is not a web address",
            "Write the whole address as the browser shows it, beginning with `https://`.");

    private static bool IsWebAddress(string written) =>
        Uri.TryCreate(written, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.Host.Contains('.') && !written.Any(char.IsWhiteSpace);
}
