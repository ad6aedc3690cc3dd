namespace Compiler.Model;

/// <summary>Whom the online check asks, and who is asking. What site.yml leaves out are the public services.</summary>
public sealed record RegistrySettings
{
    /// <summary>The e-mail address that the services ask for, or null: then nothing is asked.</summary>
    public string? Contact { get; init; }

    /// <summary>Crossref's REST API.</summary>
    public Uri Crossref { get; init; } = new("https://api.crossref.org");

    /// <summary>PubMed's E-utilities.</summary>
    public Uri PubMed { get; init; } = new("https://eutils.ncbi.nlm.nih.gov/entrez/eutils");

    /// <summary>PubMed Central's converter of identifiers.</summary>
    public Uri Pmc { get; init; } = new("https://pmc.ncbi.nlm.nih.gov/tools/idconv/api/v1/articles/");

    /// <summary>DataCite's REST API.</summary>
    public Uri DataCite { get; init; } = new("https://api.datacite.org");

    /// <summary>The most requests a second to one host, or null for what each service declares.</summary>
    public int? RequestsPerSecond { get; init; }
}
