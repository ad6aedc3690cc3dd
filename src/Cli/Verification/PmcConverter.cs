namespace Cli.Verification;

/// <summary>PubMed Central's ID Converter API: which PMID and DOI a PMCID has.</summary>
internal sealed class PmcConverter(Transport transport, Uri address, string contact)
{
    /// <summary>How passports name it.</summary>
    public const string Source = "pmc";

    private readonly string polite = "format=json&tool=patient-education-site&email=" + Uri.EscapeDataString(contact);

    /// <summary>The identifiers of a PMCID, or that there is no such article.</summary>
    public Task<Answer> Work(string pmcid, CancellationToken cancellation) =>
        transport.Ask(new Uri($"{address.AbsoluteUri}?ids={Uri.EscapeDataString(pmcid)}&{polite}"), reply => Read(reply, pmcid), cancellation);

    private static Answer Read(Reply reply, string pmcid)
    {
        var json = Reading.Json(reply);
        var records = json.Items("records").Where(record => IsAbout(record.Text("pmcid") ?? record.Text("requested-id"), pmcid)).ToArray();
        if (json.Text("status") != "ok" || records.Length != 1)
            throw new FaultyAnswer("its answer is not the list of identifiers that it documents");
        var record = records[0];
        if (record.Text("status") == "error" || record.Field("errmsg") is not null)
            return new Answer.Unknown(Source, pmcid);
        return record.Text("pmid") is null && record.Text("doi") is null
            ? new Answer.Silent(Source, "it has no other identifiers of this article")
            : new Answer.Known(new RegistryRecord(Source) { Pmcid = pmcid, Pmid = record.Text("pmid"), Doi = record.Text("doi") });
    }

    // A versioned identifier is PMC2808187.1.
    private static bool IsAbout(string? found, string pmcid) => found is not null && found.Split('.')[0].Equals(pmcid.Split('.')[0], StringComparison.OrdinalIgnoreCase);
}
