using System.Runtime.CompilerServices;
using Compiler.Diagnostics;
using Compiler.Rules;

namespace Compiler.Tests.Rules;

/// <summary>
/// Runs every rule's own help page. `UPDATE_GOLDEN=1 dotnet test` writes the reports anew; read them as a diff.
/// </summary>
public sealed class HelpPageTests
{
    public static TheoryData<string> Codes => [.. RuleBook.All.Select(rule => rule.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void The_wrong_example_is_reported_where_it_is_marked(string code)
    {
        var page = HelpPage.Parse(RuleBook.HelpOf(code)!);
        var found = Of(code, ExampleSite.Compile(page.Wrong.Files)).Select(d => (d.At.Source.Path, d.At.Span.Start, d.At.Span.End));
        Assert.NotEmpty(page.Wrong.Files);
        Assert.Equal(page.Wrong.Marks.Order(), found.Order());
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void The_right_example_has_no_error_and_keeps_to_the_rule(string code)
    {
        var page = HelpPage.Parse(RuleBook.HelpOf(code)!);
        var result = ExampleSite.Compile(page.Right.Files);
        Assert.NotEmpty(page.Right.Files);
        Assert.Empty(result.Diagnostics.Where(d => d.Severity == Severity.Error || d.Code == code).Select(Format));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void The_report_is_what_the_terminal_shows(string code)
    {
        var markdown = RuleBook.HelpOf(code)!;
        var page = HelpPage.Parse(markdown);
        var report = string.Join("\n\n", Of(code, ExampleSite.Compile(page.Wrong.Files)).Select(Format));
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
            File.WriteAllText(HelpFileOf(code), HelpPage.WithReport(markdown, report));
        else
            Assert.Equal(page.Report, report);
    }

    [Fact]
    public void Codes_are_unique_and_belong_to_a_family()
    {
        Assert.Equal(RuleBook.All.Length, RuleBook.All.Select(rule => rule.Code).Distinct().Count());
        Assert.All(RuleBook.All, rule => Assert.Matches("^(SYN|LINK|TERM|EVID|NUM|SAFE|LANG|STRUCT|A11Y|PRIV)\\d{3}$", rule.Code));
    }

    private static IEnumerable<Diagnostic> Of(string code, Compilation result) => result.Diagnostics.Where(d => d.Code == code);

    private static string Format(Diagnostic diagnostic) => DiagnosticText.Format(diagnostic, path => "input/" + path);

    private static string HelpFileOf(string code, [CallerFilePath] string here = "")
    {
        var rules = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../src/Compiler/Rules"));
        var name = RuleBook.All.Single(rule => rule.Code == code).GetType().Name + ".md";
        return Directory.GetFiles(rules, name, SearchOption.AllDirectories).Single();
    }
}
