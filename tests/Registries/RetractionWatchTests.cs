using Cli.Verification;
using Compiler.Model;

namespace Registries.Tests;

/// <summary>The file that somebody gives by hand.</summary>
public sealed class RetractionWatchTests
{
    internal const string Header =
        "Record ID,Title,Subject,Institution,Journal,Publisher,Country,Author,URLS,ArticleType,RetractionDate,RetractionDOI,RetractionPubMedID,OriginalPaperDate,OriginalPaperDOI,OriginalPaperPubMedID,RetractionNature,Reason,Paywalled,Notes\n";

    private static readonly Work Known = new() { Pmid = "19337757" };

    [Theory]
    [InlineData("10.1000/CLEAN.1", "0", "Retraction", NoticeKind.Retraction)]
    [InlineData("unavailable", "19337757", "Retraction", NoticeKind.Retraction)]
    [InlineData("unavailable", "0", "Retraction", NoticeKind.Retraction)]
    [InlineData("10.1000/clean.1", "0", "Expression of concern", NoticeKind.Concern)]
    [InlineData("10.1000/clean.1", "0", "Correction", NoticeKind.Correction)]
    public async Task A_row_is_found_by_DOI_by_PMID_and_where_it_has_neither_by_title(string doi, string pmid, string nature, object kind) =>
        Assert.Equal((NoticeKind)kind, Assert.Single((await Read(Row(doi, pmid, nature)))["work"]).Kind);

    [Fact]
    public async Task Rows_of_other_works_touch_nothing()
    {
        Assert.Empty(await Read(Row("10.1000/other", "1", "Retraction")));
        Assert.Empty(await Read(Row("10.1000/clean.1", "0", "Reinstatement")));
        Assert.Empty(await Read(""));
    }

    [Theory]
    [InlineData("1,\"never closed")]
    [InlineData("1,too,few\n")]
    public async Task A_file_that_is_not_whole_is_refused(string rows) => await Assert.ThrowsAsync<FormatException>(() => Read(rows));

    private static async Task<System.Collections.Frozen.FrozenDictionary<string, System.Collections.Immutable.ImmutableArray<Notice>>> Read(string rows)
    {
        await using var server = await RegistryServer.Start();
        using var text = new StringReader(Header + rows);
        return RetractionWatch.Read(text, Bench.Site(server, Known.Entry()).References);
    }

    internal static string Row(string doi, string pmid, string nature) =>
        $"7,\"Spinal cord stimulation after surgery: a \"\"multicentre\"\"\nrandomised trial\",S,I,J,P,C,A,U,T,1/2/2024 0:00,10.1000/notice,0,1/2/2019 0:00,{doi},{pmid},{nature},\"R, and more\",No,\n";
}
