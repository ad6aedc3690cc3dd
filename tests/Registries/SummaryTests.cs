using System.Text.Json.Nodes;
using Compiler.Model;

namespace Registries.Tests;

/// <summary>An address of the E-utilities that offers only summaries.</summary>
public sealed class SummaryTests
{
    private static readonly Work Clean = new() { Pmid = "19337757" };

    [Theory]
    [InlineData("""{}""", Verdict.Verified)]
    [InlineData("""{"pubtype": ["Journal Article", "Retracted Publication"]}""", Verdict.Retracted)]
    [InlineData("""{"references": [{"refsource": "J", "reftype": "Retraction in", "pmid": 22222222, "note": ""}]}""", Verdict.Retracted)]
    [InlineData("""{"references": [{"refsource": "J", "reftype": "Erratum in", "pmid": 22222222, "note": ""}]}""", Verdict.Corrected)]
    [InlineData("""{"references": [{"refsource": "J", "reftype": "Comment in", "pmid": 22222222, "note": ""}]}""", Verdict.Verified)]
    [InlineData("""{"title": "Another title"}""", Verdict.Mismatch)]
    [InlineData("""{"error": "cannot get document summary"}""", Verdict.NotFound)]
    [InlineData("""{"error": "busy"}""", Verdict.Error)]
    [InlineData("""{"uid": "1"}""", Verdict.Error)]
    public async Task A_summary_says_what_the_full_record_does(string change, Verdict verdict)
    {
        await using var server = await RegistryServer.Start(Clean);
        server.Fault = async context =>
        {
            if (FaultTests.IsAt(context, "/pubmed/efetch"))
                return await FaultTests.Fail(context, "404");
            if (!FaultTests.IsAt(context, "/pubmed/esummary"))
                return false;
            await RegistryServer.Json(context, new JsonObject { ["header"] = new JsonObject(), ["result"] = new JsonObject { ["uids"] = new JsonArray("19337757"), ["19337757"] = Summary(change) } });
            return true;
        };
        Assert.Equal(verdict, (await Bench.Check(server, Clean.Entry())).Verdict);
    }

    private static JsonObject Summary(string change)
    {
        var summary = JsonNode.Parse("""
            {"uid": "19337757", "pubdate": "2019 Aug", "epubdate": "2018 Apr 1", "source": "Eur Spine J", "authors": [{"name": "Møller A", "authtype": "Author"}],
             "title": "Spinal cord stimulation after surgery: a multicentre randomised trial.", "volume": "18", "issue": "8", "pages": "1175-86",
             "pubtype": ["Journal Article"], "articleids": [{"idtype": "doi", "value": "10.1000/clean.1"}], "fulljournalname": "European Spine Journal", "references": []}
            """)!.AsObject();
        foreach (var (name, value) in JsonNode.Parse(change)!.AsObject())
            summary[name] = value?.DeepClone();
        return summary;
    }
}
