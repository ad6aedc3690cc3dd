using Compiler.Model;

namespace Compiler.Tests;

/// <summary>One article, bound within the example site.</summary>
internal static class ExamplePage
{
    /// <summary>The page of a body.</summary>
    public static Page Bind(string body) => Find(ExampleSite.CompileArticle(body), "/basics/test/");

    /// <summary>The page of a body in a site with further files.</summary>
    public static Page Bind(string body, params (string Path, string Text)[] files) => Find(ExampleSite.Compile(
        files.ToDictionary(file => file.Path, file => (string?)file.Text).Append(new("articles/basics/test.md", Article(body))).ToDictionary()), "/basics/test/");

    /// <summary>A page by its address.</summary>
    public static Page Find(Compilation result, string address) => result.Site.PagesByAddress[address];

    /// <summary>A sound article.</summary>
    public static string Article(string body, string title = "Test") =>
        $"---\ntitle: {title}\ndescription: A page for a test.\ntype: decision\npublished: 2026-01-15\nconflicts: none\nsources: none\n---\n\n{body}\n";

    /// <summary>A glossary file.</summary>
    public static (string Path, string Text) Term(string name, string more = "", string body = "") =>
        ($"glossary/{name.ToLowerInvariant().Replace(' ', '-')}.md", $"---\nterm: {name}\ndefinition: A thing.\n{more}\npublished: 2026-01-15\n---\n\n{body}\n");

    /// <summary>What is written at each place.</summary>
    public static string[] TextsAt(Page page, IEnumerable<Compiler.Text.Span> spans) => [.. spans.Select(span => page.Locate(span).Text)];
}
