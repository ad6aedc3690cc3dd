using System.Text.RegularExpressions;
using Compiler.Diagnostics;
using Compiler.Model;

namespace Compiler.Rules;

/// <summary>EVID005: an identifier that no registry could have given.</summary>
public sealed partial class MalformedIdentifier : Rule
{
    /// <inheritdoc/>
    public override string Code => "EVID005";

    /// <inheritdoc/>
    public override Severity Severity => Severity.Error;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Site site) =>
        from work in site.References
        from finding in (Finding?[])
        [
            Judge(work, "DOI", work.Doi, Doi(), "A DOI is `10.`, four to nine digits, a slash and the publisher's own part, such as 10.1000/182."),
            Judge(work, "PMID", work.Pmid, Pmid(), "A PMID is up to eight digits, as PubMed prints it under the abstract."),
            Judge(work, "PMCID", work.Pmcid, Pmcid(), "A PMCID is `PMC` and digits, such as PMC1234567."),
        ]
        where finding is not null
        select finding;

    private static Finding? Judge(Reference work, string field, string? value, Regex form, string help) => value is null || form.IsMatch(value)
        ? null
        : new Finding(work.FieldsAt[field], $"`{value}` is not a {field}", field == "DOI" && Resolver().Match(value) is { Success: true } resolver
            ? $"Drop the resolver's address and keep `{value[resolver.Length..]}`: the site makes the link itself."
            : help);

    [GeneratedRegex(@"^10\.\d{4,9}/\S+$")]
    private static partial Regex Doi();

    [GeneratedRegex(@"^\d{1,8}$")]
    private static partial Regex Pmid();

    [GeneratedRegex(@"^PMC\d+$")]
    private static partial Regex Pmcid();

    [GeneratedRegex(@"^(https?://(dx\.)?doi\.org/|doi:\s*)(?=10\.)", RegexOptions.IgnoreCase)]
    private static partial Regex Resolver();
}
