using System.Text;
using Compiler.Diagnostics;
using Compiler.Model;
using Compiler.Text;

namespace Compiler.Tests;

/// <summary>Laws that hold for every input.</summary>
public sealed class CompilationTests
{
    [Fact]
    public void Any_body_compiles_and_every_place_lies_in_its_file() =>
        Soup.Check(Soup.Markdown, text => AssertSound(ExampleSite.CompileArticle(text)));

    [Fact]
    public void Any_front_matter_compiles_and_every_place_lies_in_its_file() =>
        Soup.Check(Soup.Yaml, text => AssertSound(ExampleSite.CompileArticle("Words.", text)));

    [Fact]
    public void Any_settings_compile() => Soup.Check(Soup.Yaml, text => AssertSound(CompileFile("site.yml", text)));

    [Fact]
    public void Any_warning_signs_compile() => Soup.Check(Soup.Yaml, text => AssertSound(CompileFile("redflags.yml", text)));

    [Fact]
    public void Any_library_compiles() => Soup.Check(Soup.Json, text => AssertSound(CompileFile("references/more.json", text)));

    [Theory]
    [InlineData("> ")]
    [InlineData("- ")]
    [InlineData("[")]
    [InlineData("*a **b ")]
    [InlineData("![")]
    [InlineData("::: note\n")]
    public void Nesting_without_end_compiles(string piece) =>
        AssertSound(ExampleSite.CompileArticle(string.Concat(Enumerable.Repeat(piece, 1000)) + "x"));

    [Fact]
    public void Random_bytes_compile()
    {
        var random = new Random(1);
        for (var i = 0; i < 50; i++)
        {
            var bytes = new byte[random.Next(400)];
            random.NextBytes(bytes);
            AssertSound(ExampleSite.Compile(new Dictionary<string, byte[]?>
            {
                ["articles/basics/test.md"] = [.. "---\n"u8, .. bytes],
                ["references/more.json"] = bytes,
                ["people/somebody.yml"] = bytes,
                ["images/picture.png"] = bytes,
                ["images/picture.jpg"] = bytes,
                ["images/picture.webp"] = bytes,
                ["images/picture.svg"] = bytes,
            }));
        }
    }

    [Fact]
    public void The_same_input_gives_the_same_diagnostics()
    {
        var text = "::: nope\n[x](y.md) [@z]\n\n<b>";
        Assert.Equal(Report(ExampleSite.CompileArticle(text)), Report(ExampleSite.CompileArticle(text)));
    }

    [Fact]
    public void An_empty_input_folder_compiles_and_says_so()
    {
        var result = Compilation.Compile([], new CompilationOptions(ExampleSite.Date));
        Assert.Contains(result.Diagnostics, diagnostic => diagnostic.Code == "SYN012");
        Assert.True(result.HasErrors);
    }

    private static Compilation CompileFile(string path, string text) =>
        ExampleSite.Compile(new Dictionary<string, byte[]?> { [path] = Encoding.UTF8.GetBytes(text) });

    private static string Report(Compilation result) =>
        string.Join('\n', result.Diagnostics.Select(diagnostic => DiagnosticText.Format(diagnostic, path => path)));

    private static void AssertSound(Compilation result)
    {
        foreach (var diagnostic in result.Diagnostics)
        {
            AssertInside(diagnostic.At.Source, diagnostic.At.Span);
            DiagnosticText.Format(diagnostic, path => path);
        }

        foreach (var page in result.Site.Pages.Where(page => page.At is not null))
        {
            foreach (var span in page.Blocks.Select(block => block.Span).Concat(page.Inlines.Select(inline => inline.Span)))
                AssertInside(page.At!.Source, span);
            foreach (var item in page.Inlines.OfType<Citation>().SelectMany(citation => citation.Items).Where(item => item.Target is not null))
                Assert.Equal("@" + item.Key, page.Locate(item.Span).Text);
            Assert.Distinct(page.Headings.Select(heading => heading.Id));
        }
    }

    private static void AssertInside(SourceText source, Span span) =>
        Assert.True(0 <= span.Start && span.Start <= span.End && span.End <= source.Text.Length, $"{source.Path} has no place {span}");
}
