using System.Text.Json.Nodes;
using Compiler.Model;

namespace Registries.Tests;

/// <summary>What each kind of answer makes of a work.</summary>
public sealed class VerdictTests
{
    private static readonly Work Clean = new() { Pmid = "19337757", Pmcid = "PMC2899511" };

    [Fact]
    public async Task A_clean_match_is_verified_and_names_what_was_compared()
    {
        var passport = await Check(Clean, Clean.Entry());
        Assert.Equal(Verdict.Verified, passport.Verdict);
        Assert.Equal(["crossref", "pmc", "pubmed"], passport.Asked);
        Assert.Superset(new HashSet<string> { "title", "author", "year", "journal", "volume", "pages", "DOI", "PMID" }, passport.Same.ToHashSet());
        Assert.Empty(passport.Differs);
    }

    [Theory]
    [InlineData("Spinal Cord Stimulation After Surgery: A Multicenter Randomized Trial")]
    [InlineData("Spinal cord stimulation after surgery—a multi-centre randomised trial.")]
    public async Task Case_punctuation_and_spelling_of_a_title_do_not_count(string title) =>
        Assert.Equal(Verdict.Verified, (await Check(Clean, Clean.Entry().With("title", title))).Verdict);

    [Theory]
    [InlineData("Spinal cord stimulation before surgery: a multicentre randomised trial")]
    [InlineData("Spinal cord stimulation after surgery: a multicentre randomised trial II")]
    [InlineData("Spinal cord stimulation after surgery")]
    public async Task A_changed_title_is_a_mismatch_with_both_side_by_side(string title)
    {
        var passport = await Check(Clean, Clean.Entry().With("title", title));
        Assert.Equal(Verdict.Mismatch, passport.Verdict);
        Assert.Contains(passport.Differs, difference => difference.Field == "title" && difference.Here == title && difference.There.StartsWith("Spinal cord stimulation after", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("volume", "19", "volume")]
    [InlineData("page", "1175-1188", "pages")]
    [InlineData("container-title", "Pain", "journal")]
    public async Task A_wrong_detail_is_a_mismatch(string field, string value, string reported) =>
        Assert.Contains((await Check(Clean, Clean.Entry().With(field, value))).Differs, difference => difference.Field == reported);

    [Fact]
    public async Task A_wrong_year_is_a_mismatch_and_the_year_online_is_not()
    {
        Assert.Equal(Verdict.Mismatch, (await Check(Clean, new Work { Pmid = Clean.Pmid, Year = 2021 }.Entry())).Verdict);
        Assert.Equal(Verdict.Verified, (await Check(Clean, new Work { Pmid = Clean.Pmid, Year = 2018 }.Entry())).Verdict);
    }

    [Fact]
    public async Task Another_first_author_is_a_mismatch() =>
        Assert.Equal(Verdict.Mismatch, (await Check(Clean, new Work { Family = "Thomson" }.Entry())).Verdict);

    [Fact]
    public async Task The_DOI_of_another_paper_is_a_mismatch()
    {
        var other = new Work { Doi = "10.1000/other", Title = "Walking after surgery", Family = "Brown", Year = 2011, Page = "1-9" };
        Assert.Equal(Verdict.Mismatch, (await Check([Clean, other], Clean.Entry().With("DOI", other.Doi))).Verdict);
    }

    [Fact]
    public async Task A_PMID_that_carries_another_DOI_is_a_mismatch()
    {
        var twin = Clean with { Doi = "10.1000/twin", Pmid = "11111111", Pmcid = null };
        var passport = await Check([Clean, twin], Clean.Entry().With("PMID", "11111111"));
        Assert.Equal(Verdict.Mismatch, passport.Verdict);
        Assert.Contains(passport.Differs, difference => difference is { Field: "DOI", Source: "pubmed" });
    }

    [Theory]
    [InlineData("DOI", "10.1000/nowhere")]
    [InlineData("PMID", "99999999")]
    [InlineData("PMCID", "PMC999")]
    public async Task An_identifier_that_no_registry_knows_is_not_found(string field, string value) =>
        Assert.Equal(Verdict.NotFound, (await Check(Clean, Clean.Entry().With(field, value))).Verdict);

    [Theory]
    [InlineData("retraction")]
    [InlineData("withdrawal")]
    [InlineData("removal")]
    [InlineData("partial_retraction")]
    public async Task A_retraction_in_updated_by_is_found(string type) => Assert.Equal(Verdict.Retracted, (await Check(
        Clean with { Crossref = $$"""{"updated-by": [{"DOI": "10.1000/c", "type": "correction"}, {"DOI": "10.1000/n", "type": "{{type}}", "source": "retraction-watch"}]}""" }, Clean.Entry())).Verdict);

    [Fact]
    public async Task A_retraction_that_only_the_notice_tells_is_found()
    {
        await using var server = await RegistryServer.Start(Clean);
        server.Notices["10.1000/notice"] = JsonNode.Parse("""{"DOI": "10.1000/notice", "title": ["Retraction"], "update-to": [{"DOI": "10.1000/CLEAN.1", "type": "retraction"}]}""")!.AsObject();
        var passport = await Bench.Check(server, Clean.Entry());
        Assert.Equal(Verdict.Retracted, passport.Verdict);
        Assert.Contains(passport.Notes, note => note.Contains("10.1000/notice", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_retraction_in_PubMeds_type_is_found() =>
        Assert.Equal(Verdict.Retracted, (await Check(Clean with { PublicationTypes = ["Journal Article", "Retracted Publication"] }, Clean.Entry())).Verdict);

    [Fact]
    public async Task A_retraction_linked_in_PubMed_is_found_also_without_a_DOI_in_the_library()
    {
        var linked = Clean with { Linked = [("CommentIn", "5"), ("RetractionIn", "22222222")] };
        Assert.Equal(Verdict.Retracted, (await Check(linked, linked.Entry().Without("DOI"))).Verdict);
        var updated = Clean with { Crossref = """{"updated-by": [{"DOI": "10.1000/n", "type": "retraction"}]}""" };
        Assert.Equal(Verdict.Retracted, (await Check(updated, updated.Entry().Without("DOI").Without("PMCID"))).Verdict);
    }

    [Theory]
    [InlineData("RETRACTED: Spinal cord stimulation after surgery")]
    [InlineData("RETRACTED ARTICLE: Spinal cord stimulation after surgery")]
    [InlineData("WITHDRAWN: Spinal cord stimulation after surgery")]
    [InlineData("Spinal cord stimulation after surgery (Retracted article. See vol. 20, pg. 1, 2021)")]
    public async Task A_retraction_in_the_title_is_found(string title) =>
        Assert.Equal(Verdict.Retracted, (await Check(Clean with { Crossref = new JsonObject { ["title"] = new JsonArray(title) }.ToJsonString() }, Clean.Entry())).Verdict);

    [Fact]
    public async Task A_notice_of_retraction_is_no_evidence() => Assert.Equal(Verdict.Retracted, (await Check(
        Clean with { Crossref = """{"update-to": [{"DOI": "10.1000/other", "type": "retraction"}]}""" }, Clean.Entry())).Verdict);

    [Theory]
    [InlineData("""{"updated-by": [{"DOI": "10.1000/n", "type": "correction"}]}""", Verdict.Corrected)]
    [InlineData("""{"updated-by": [{"DOI": "10.1000/n", "type": "something_new"}]}""", Verdict.Corrected)]
    [InlineData("""{"updated-by": [{"DOI": "10.1000/n", "type": "expression_of_concern"}]}""", Verdict.ExpressionOfConcern)]
    [InlineData("""{"updated-by": [{"DOI": "10.1000/n", "type": "new_version"}]}""", Verdict.Superseded)]
    [InlineData("""{"relation": {"is-preprint-of": [{"id": "10.1000/final", "id-type": "doi", "asserted-by": "subject"}]}}""", Verdict.Superseded)]
    public async Task Other_notices_are_told_apart(string crossref, Verdict verdict) =>
        Assert.Equal(verdict, (await Check(Clean with { Crossref = crossref }, Clean.Entry())).Verdict);

    [Theory]
    [InlineData("ErratumIn", Verdict.Corrected)]
    [InlineData("ExpressionOfConcernIn", Verdict.ExpressionOfConcern)]
    [InlineData("UpdateIn", Verdict.Superseded)]
    [InlineData("CommentIn", Verdict.Verified)]
    [InlineData("ErratumFor", Verdict.Verified)]
    public async Task PubMeds_links_are_told_apart(string type, Verdict verdict) =>
        Assert.Equal(verdict, (await Check(Clean with { Linked = [(type, "1")] }, Clean.Entry())).Verdict);

    [Fact]
    public async Task A_newer_version_of_a_Cochrane_review_is_found_by_its_DOI()
    {
        var old = Clean with { Doi = "10.1002/14651858.CD007407.pub3", Pmid = null, Pmcid = null };
        Assert.Equal(Verdict.Verified, (await Check(old, old.Entry())).Verdict);
        Assert.Equal(Verdict.Superseded, (await Check([old, old with { Doi = "10.1002/14651858.CD007407.pub4" }], old.Entry())).Verdict);
    }

    [Fact]
    public async Task A_withdrawn_Cochrane_version_may_not_be_rested_on()
    {
        var withdrawn = Clean with { Doi = "10.1002/14651858.CD000001.pub2", Pmid = null, Pmcid = null, Crossref = """{"title": ["WITHDRAWN: Exercises for back pain"]}""" };
        Assert.Equal(Verdict.Retracted, (await Check(withdrawn, withdrawn.Entry())).Verdict);
    }

    [Fact]
    public async Task DataCite_is_asked_for_what_Crossref_does_not_know()
    {
        await using var server = await RegistryServer.Start();
        server.DataCite["10.5281/zenodo.1"] = JsonNode.Parse("""
            {"doi": "10.5281/zenodo.1", "titles": [{"title": "Spinal cord stimulation after surgery: a multicentre randomised trial"}],
             "creators": [{"name": "Møller, Anna", "familyName": "Møller"}], "publicationYear": 2019, "state": "findable"}
            """)!.AsObject();
        var entry = new Work { Doi = "10.5281/zenodo.1" }.Entry();
        Assert.Equal(Verdict.Verified, (await Bench.Check(server, entry)).Verdict);
        server.DataCite["10.5281/zenodo.1"]["relatedIdentifiers"] = JsonNode.Parse("""[{"relationType": "IsPreviousVersionOf", "relatedIdentifier": "10.5281/zenodo.2", "relatedIdentifierType": "DOI"}]""");
        Assert.Equal(Verdict.Superseded, (await Bench.Check(server, (JsonObject)entry.DeepClone())).Verdict);
    }

    [Fact]
    public async Task A_work_without_identifiers_is_unverifiable() =>
        Assert.Equal(Verdict.Unverifiable, (await Check(Clean, Clean.Entry().Without("DOI").Without("PMID").Without("PMCID"))).Verdict);

    [Theory]
    [InlineData("10.1000/a(b)c<d>e;2-#")]
    [InlineData("10.1002/(SICI)1097-0258(19980815/30)17:15/16<1661::AID-SIM968>3.0.CO;2-2")]
    [InlineData("10.1000/a,b,c")]
    [InlineData("10.1000/100%25&x=y?z+w")]
    [InlineData("10.1000/é—中文𝛼")]
    [InlineData("10.1000/[x]{y}|\\^`\"'!*~@$")]
    [InlineData("10.1000/a//b")]
    [InlineData("10.1000/../../secret")]
    public async Task Every_odd_character_of_a_DOI_arrives(string doi)
    {
        var odd = new Work { Doi = doi };
        Assert.Equal(Verdict.Verified, (await Check(odd, odd.Entry())).Verdict);
    }

    [Theory]
    [InlineData("10.1000/has space")]
    [InlineData("https://doi.org/10.1000/clean.1")]
    [InlineData("not a doi")]
    public async Task What_is_no_DOI_is_never_verified(string doi) =>
        Assert.Equal(Verdict.Error, (await Check(Clean, Clean.Entry().Without("PMID").Without("PMCID").With("DOI", doi))).Verdict);

    private static Task<Passport> Check(Work known, JsonObject entry) => Check([known], entry);

    private static async Task<Passport> Check(Work[] known, JsonObject entry)
    {
        await using var server = await RegistryServer.Start(known);
        return await Bench.Check(server, entry);
    }
}

/// <summary>Changing entries.</summary>
internal static class EntryChanges
{
    public static JsonObject With(this JsonObject entry, string field, string value)
    {
        entry[field] = value;
        return entry;
    }

    public static JsonObject Without(this JsonObject entry, string field)
    {
        entry.Remove(field);
        return entry;
    }
}
