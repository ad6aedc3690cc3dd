using System.Collections.Frozen;
using System.Diagnostics;
using System.Globalization;
using Compiler;
using Compiler.Binding;
using Compiler.Model;
using Compiler.Syntax;
using Compiler.Text;

namespace Long.Tests;

/// <summary>
/// What it costs to link terms: 10,000 pages of the library's own words against 1,000 terms, on one thread, beside what it costs to parse
/// the same pages. The best of some rounds counts, because other programs only add to a time.
/// </summary>
internal static class TermLinking
{
    private const int Pages = 10_000;
    private const int Terms = 1_000;
    private const int Rounds = 12;

    /// <summary>Measures and prints; whether linking costs less than parsing.</summary>
    public static bool Measure(string input)
    {
        var articles = Read(input, "articles");
        var sources = Enumerable.Range(0, Pages).Select(i => new SourceText($"articles/a/page-{i}.md", articles[i % articles.Length])).ToArray();
        var documents = sources.Select(Parser.Parse).ToArray();
        var glossary = Glossary(input);

        var building = Stopwatch.StartNew();
        var matcher = new TermMatcher(glossary);
        building.Stop();
        var without = Scope(null, glossary);
        var with = Scope(matcher, glossary);

        var linked = 0;
        var best = Best(
            () => sources.Sum(source => Parser.ParseBody(Parser.Parse(source)).Tree.Count),
            () => documents.Sum(document => Bind(document, without)),
            () => linked = documents.Sum(document => Bind(document, with)));
        var (parsing, binding, bindingWithTerms) = (best[0], best[1], best[2]);
        var linking = bindingWithTerms - binding;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""
            {Pages:N0} pages, {sources.Sum(source => (long)source.Text.Length) / 1e6:0.0} million characters, {Terms:N0} terms, one thread, the best of {Rounds} rounds
            parsing     {parsing.TotalSeconds:0.00} s
            with pages  {binding.TotalSeconds:0.00} s without terms, {bindingWithTerms.TotalSeconds:0.00} s with them
            linking     {linking.TotalSeconds:0.00} s, {linking / parsing:P0} of parsing; {linked:N0} links made
            automaton   {building.Elapsed.TotalSeconds:0.00} s once
            """));
        return linking < parsing;
    }

    /// <summary>The best time of each, in turns, so that what else the machine does falls on all alike.</summary>
    private static TimeSpan[] Best(params Func<int>[] works)
    {
        var best = works.Select(_ => TimeSpan.MaxValue).ToArray();
        for (var round = 0; round < Rounds; round++)
        {
            for (var i = 0; i < works.Length; i++)
            {
                GC.Collect();
                var clock = Stopwatch.StartNew();
                _ = works[i]();
                best[i] = clock.Elapsed < best[i] ? clock.Elapsed : best[i];
            }
        }

        return best;
    }

    private static int Bind(Document document, Scope scope)
    {
        var facts = new Facts();
        var inlines = new InlineBinder(document, SourcePath.Read(document.Source.Path, ["en"])!, scope, facts);
        new ContentBinder(document, inlines, facts).BindBody();
        return inlines.TermsUsed.Length;
    }

    private static string[] Read(string input, string folder) =>
        [.. Directory.EnumerateFiles(Path.Combine(input, folder), "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllText)];

    /// <summary>The library's own terms, and as many more with names like theirs as make a thousand.</summary>
    private static Term[] Glossary(string input)
    {
        var files = Directory.EnumerateFiles(Path.Combine(input, "glossary"), "*.md").Order(StringComparer.Ordinal)
            .Select(file => new SourceText("glossary/" + Path.GetFileName(file), File.ReadAllText(file))).ToArray();
        var own = files.Select(source => TermBinder.Read(Parser.Parse(source), SourcePath.Read(source.Path, ["en"])!, new Facts())).ToArray();
        string[] kinds = ["acute", "chronic", "partial", "upper", "lower", "total", "early", "late", "bilateral"];
        return
        [
            .. own.Concat(kinds.SelectMany(kind => own.Select(term => term with
            {
                Slug = $"{kind}-{term.Slug}",
                Name = $"{kind} {term.Name}",
                Aliases = [.. term.Aliases.Select(alias => alias with { Name = $"{kind} {alias.Name}" })],
                Abbreviation = null,
                Plain = null,
            }))).Take(Terms),
        ];
    }

    private static Scope Scope(TermMatcher? matcher, Term[] glossary) => new()
    {
        Settings = new Settings(),
        Date = new DateOnly(2026, 11, 20),
        Files = FrozenDictionary<string, SourcePath>.Empty,
        Drafts = [],
        Images = FrozenDictionary<string, ImageFile>.Empty,
        References = FrozenDictionary<string, Reference>.Empty,
        People = FrozenDictionary<string, Person>.Empty,
        Terms = glossary.ToFrozenDictionary(term => (term.Language, term.Slug)),
        Matchers = matcher is null ? FrozenDictionary<string, TermMatcher>.Empty : new Dictionary<string, TermMatcher> { ["en"] = matcher }.ToFrozenDictionary(),
        RedFlags = FrozenDictionary<string, System.Collections.Immutable.ImmutableArray<RedFlag>>.Empty,
    };
}
