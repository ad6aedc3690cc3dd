using Cli;
using Cli.Outputs;
using Cli.Previews;

namespace Sites.Tests;

/// <summary>
/// One list of headers is written to <c>_headers</c> and sent by preview. A path may fall under two rules that name a content policy; then the
/// later one must be at least as strict, so that it does not matter whether a host keeps the last or joins both.
/// </summary>
public sealed class HeaderTests
{
    private const string Policy = "Content-Security-Policy";

    public static TheoryData<string> Sites => [.. SmallSite.Names];

    [Theory]
    [MemberData(nameof(Sites))]
    public async Task Preview_answers_every_file_with_the_headers_that_are_written(string name)
    {
        var site = SmallSite.Of(name);
        var written = ReadHeaders(site.Text("_headers"));
        var shown = new PreviewedSite();
        shown.Show(new ProvedSite(site.Compilation.Site, site.Home, site.Files));
        await using var server = await PreviewServer.Start(shown, 0, CancellationToken.None);
        using var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{server.Port}") };

        foreach (var path in site.Files.Where(IsServed).Select(file => AddressOf(site, file.Path)).Append(site.Home.Local("/no/such/page/")))
        {
            using var answer = await client.GetAsync(path, TestContext.Current.CancellationToken);
            Assert.Equal(path.EndsWith("/page/", StringComparison.Ordinal) ? 404 : 200, (int)answer.StatusCode);
            foreach (var group in written.Where(rule => rule.Covers(path)).SelectMany(rule => rule.Headers).GroupBy(header => header.Name))
            {
                var sent = answer.Headers.NonValidated.TryGetValues(group.Key, out var values) ? string.Join(", ", values) : "";
                Assert.Equal((path, group.Key, Normal(string.Join(", ", group.Select(header => header.Value)))), (path, group.Key, Normal(sent)));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Sites))]
    public void The_written_list_is_the_typed_list(string name)
    {
        var site = SmallSite.Of(name);
        var typed = Headers.RulesOf(site.Compilation.Site, site.Home);
        var written = ReadHeaders(site.Text("_headers"));
        Assert.Equal(typed.Select(Line), written.Select(Line));

        static string Line(HeaderRule rule) => $"{rule.Pattern} {string.Join(" | ", rule.Headers)}";
    }

    [Theory]
    [MemberData(nameof(Sites))]
    public void Every_path_has_one_content_policy_that_every_host_enforces_alike(string name)
    {
        var site = SmallSite.Of(name);
        var rules = ReadHeaders(site.Text("_headers"));
        foreach (var path in site.Files.Where(IsServed).Select(file => AddressOf(site, file.Path)))
        {
            var policies = ValuesOf(rules, path, Policy).Select(Directives).ToArray();
            Assert.NotEmpty(policies);
            var last = policies[^1];
            Assert.All(policies, earlier => Assert.All(earlier, directive => Assert.True(IsAsStrict(last, directive), $"{path}: {directive.Key}")));
        }
    }

    [Theory]
    [MemberData(nameof(Sites))]
    public void No_path_falls_under_two_rules_that_set_any_other_header(string name)
    {
        var site = SmallSite.Of(name);
        var rules = ReadHeaders(site.Text("_headers"));
        var names = rules.SelectMany(rule => rule.Headers).Select(header => header.Name).Distinct().Where(header => header != Policy).ToArray();
        Assert.All(site.Files.Where(IsServed).Select(file => AddressOf(site, file.Path)),
            path => Assert.All(names, header => Assert.True(ValuesOf(rules, path, header).Count() <= 1, $"{path}: {header}")));
    }

    [Theory]
    [MemberData(nameof(Sites))]
    public void Scripts_run_only_from_here_and_pages_demand_trusted_types_unless_they_search(string name)
    {
        var site = SmallSite.Of(name);
        var rules = ReadHeaders(site.Text("_headers"));
        foreach (var file in site.Files.Where(file => file.IsPage))
        {
            var policy = Directives(ValuesOf(rules, AddressOf(site, file.Path), Policy).Last());
            var searches = file.Path.EndsWith("search/index.html", StringComparison.Ordinal);
            Assert.Equal("'none'", policy["default-src"]);
            Assert.Equal(searches ? "'self' 'wasm-unsafe-eval'" : "'self'", policy["script-src"]);
            Assert.Equal(!searches, policy.ContainsKey("require-trusted-types-for"));
        }
    }

    [Fact]
    public void Every_pattern_has_the_path_of_the_base_url() =>
        Assert.All(ReadHeaders(SmallSite.Of("Clinic").Text("_headers")), rule => Assert.StartsWith("/patients/", rule.Pattern));

    private static bool IsServed(OutputFile file) => !file.Path.StartsWith('_');

    private static string AddressOf(SmallSite site, string path) => site.Home.Local(
        path == "index.html" ? "/" : path.EndsWith("/index.html", StringComparison.Ordinal) ? "/" + path[..^"index.html".Length] : "/" + path);

    private static IEnumerable<string> ValuesOf(HeaderRule[] rules, string path, string header) =>
        rules.Where(rule => rule.Covers(path)).SelectMany(rule => rule.Headers).Where(found => found.Name == header).Select(found => found.Value);

    private static Dictionary<string, string> Directives(string policy) =>
        policy.Split("; ").Select(directive => directive.Split(' ', 2)).ToDictionary(parts => parts[0], parts => parts.Length > 1 ? parts[1] : "");

    private static bool IsAsStrict(Dictionary<string, string> policy, KeyValuePair<string, string> directive) =>
        policy.TryGetValue(directive.Key, out var own) && own.Split(' ').All(directive.Value.Split(' ').Contains);

    private static string Normal(string value) => value.Replace(", ", ",", StringComparison.Ordinal);

    /// <summary>Reads the file as Netlify does: a path on a line of its own, its headers indented below.</summary>
    private static HeaderRule[] ReadHeaders(string text)
    {
        var rules = new List<HeaderRule>();
        foreach (var line in text.Split('\n').Where(line => line.Length > 0 && line[0] != '#'))
        {
            if (line[0] != ' ')
                rules.Add(new HeaderRule(line, []));
            else if (line.Split(':', 2) is [var name, var value])
                rules[^1] = rules[^1] with { Headers = rules[^1].Headers.Add(new Header(name.Trim(), value.Trim())) };
        }

        return [.. rules];
    }
}
