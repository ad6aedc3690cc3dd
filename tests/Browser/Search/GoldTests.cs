using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Browser.Tests.Library;
using Compiler.Model;

namespace Browser.Tests.Search;

/// <summary>The queries of <c>gold.tsv</c> and <c>everyday.tsv</c>, run in the search page beside plain Pagefind.</summary>
public class GoldTests(PublishedLibrary library, ITestOutputHelper output)
{
    private const string Run = """
        async ({ queries, depth }) => {
          const form = document.querySelector('#search form');
          const { base } = form.dataset;
          const kit = await import(form.dataset.kit);
          const known = await kit.loadLibrary(form.dataset.library);
          const pagefind = await import(`${base}/pagefind/pagefind.js`);
          const pagesOf = async (query) => {
            const found = await kit.openText(base, await kit.findText(base, query.content, known.pages), known, 0, 8);
            return kit.rank(known, query, found).slice(0, 3).map((entry) => entry.page.address);
          };
          const plainly = async (words) => {
            const plain = await Promise.all((await pagefind.search(words)).results.slice(0, 3).map((result) => result.data()));
            return plain.map(({ url }) => url.slice(base.length));
          };
          const answers = [];
          for (const words of queries) {
            const query = known.understand(words);
            answers.push({
              pages: depth > 0 ? await pagesOf(query) : [],
              plain: depth > 1 ? await plainly(words) : [],
              help: query.help.map(({ urgency }) => urgency),
              corrected: query.corrected,
            });
          }
          return JSON.stringify(answers);
        }
        """;

    // A browser that stands still must fail the test, not hold up the run.
    private const int QueriesAtOnce = 50;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private static readonly ImmutableArray<string> HelpKinds = ["emergency", "urgent", "crisis"];

    [Fact]
    public async Task The_right_page_comes_first()
    {
        var gold = Read("gold.tsv");
        var answers = await Ask(gold.Select(row => row[0]), Depth.BesidePagefind);
        var rows = gold.Zip(answers, (row, answer) => new Judged(row[0], row[1], row[2], row[3], answer)).ToArray();
        var report = new StringBuilder("                 queries  top-1  top-3   Pagefind alone\n");
        foreach (var set in rows.GroupBy(row => row.Set))
            Line(report, set.Key, [.. set]);
        foreach (var kind in (string[])[.. HelpKinds])
            Line(report, kind, [.. rows.Where(row => row.Kind == kind)]);
        Line(report, "all", rows);
        foreach (var row in rows.Where(row => !row.IsFirst))
            report.Append(CultureInfo.InvariantCulture, $"not first: {row.Query} → {row.Page}, but {string.Join(' ', row.Answer.Pages)}\n");
        output.WriteLine(report.ToString());

        Faults.AssertNone(rows.Where(row => HelpKinds.Contains(row.Kind) && (!row.IsFirst || row.Answer.Help.Length == 0)).Select(row => row.Query));
        Assert.True(rows.Count(row => row.IsFirst) >= 0.88 * rows.Length, report.ToString());
        Assert.True(rows.Count(row => row.IsNear) >= 0.98 * rows.Length, report.ToString());
    }

    [Fact]
    public async Task Everyday_queries_raise_no_help_card()
    {
        var queries = Read("everyday.tsv").Select(row => row[0]).ToArray();
        var raised = queries.Zip(await Ask(queries, Depth.Understanding)).Where(pair => pair.Second.Help.Length > 0).Select(pair => pair.First).ToArray();
        output.WriteLine($"{raised.Length} of {queries.Length} raise a card: {string.Join(", ", raised)}");
        Assert.True(raised.Length <= 0.02 * queries.Length, string.Join(", ", raised));
    }

    [Fact]
    public async Task Every_name_and_misspelling_of_the_glossary_is_understood()
    {
        var terms = library.Site.Model.Editions[0].Terms;
        var written = terms.SelectMany(term => term.Aliases.Select(alias => alias.Name).Concat(term.Misspellings).Append(term.Name)
            .Select(name => (term, name))).ToArray();
        var answers = await Ask(written.Select(pair => pair.name), Depth.Pages);
        var lost = written.Zip(answers).Where(pair => pair.Second.Pages.Length == 0).Select(pair => pair.First.name);
        Faults.AssertNone(lost);
    }

    [Fact]
    public async Task A_right_word_is_never_corrected()
    {
        var names = library.Site.Model.Editions[0].Terms.SelectMany(term => term.Aliases.Select(alias => alias.Name).Concat(term.SearchOnly).Concat(term.Never).Append(term.Name))
            .Concat(library.Site.Model.Pages.OfType<Article>().Select(page => page.Title)).Distinct().ToArray();
        var answers = await Ask(names, Depth.Understanding);
        Faults.AssertNone(names.Zip(answers).Where(pair => pair.Second.Corrected is not null).Select(pair => $"{pair.First} → {pair.Second.Corrected}"));
    }

    private static void Line(StringBuilder report, string name, Judged[] rows)
    {
        string Share(Func<Judged, bool> test) => (100.0 * rows.Count(test) / rows.Length).ToString("0.0", CultureInfo.InvariantCulture).PadLeft(6);
        report.Append(CultureInfo.InvariantCulture, $"{name,-16} {rows.Length,7} {Share(row => row.IsFirst)} {Share(row => row.IsNear)}");
        report.Append(CultureInfo.InvariantCulture, $"   {Share(row => row.Answer.Plain.FirstOrDefault() == row.Page)} {Share(row => row.Answer.Plain.Contains(row.Page))}\n");
    }

    private static string[][] Read(string name) => [.. File.ReadLines(Path.Combine(PublishedSite.Repository, "tests", "Browser", "Search", name))
        .Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t'))];

    private async Task<Answer[]> Ask(IEnumerable<string> queries, Depth depth)
    {
        await using var tab = await library.Open();
        await tab.Go("/search/");
        var answers = new List<Answer>();
        foreach (var some in queries.Chunk(QueriesAtOnce))
        {
            var said = await tab.Page.EvaluateAsync<string>(Run, new { queries = some, depth = (int)depth }).WaitAsync(Patience, TestContext.Current.CancellationToken);
            answers.AddRange(JsonSerializer.Deserialize<Answer[]>(said, JsonSerializerOptions.Web)!);
        }

        return [.. answers];
    }

    /// <summary>How far a query is followed: what it is understood to mean, the pages it finds, the pages that plain Pagefind finds too.</summary>
    private enum Depth
    {
        Understanding,
        Pages,
        BesidePagefind,
    }

    private sealed record Judged(string Query, string Kind, string Set, string Page, Answer Answer)
    {
        public bool IsFirst => Answer.Pages.FirstOrDefault() == Page;

        public bool IsNear => Answer.Pages.Contains(Page);
    }

    private sealed record Answer(string[] Pages, string[] Plain, int[] Help, string? Corrected);
}
