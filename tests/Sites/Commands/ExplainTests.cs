using Cli;

namespace Sites.Tests.Commands;

/// <summary><c>explain</c> prints the page behind every code that a report may name.</summary>
public sealed class ExplainTests
{
    public static TheoryData<string> Codes => [.. HelpPages.Codes];

    [Theory]
    [MemberData(nameof(Codes))]
    public async Task Every_code_has_a_page_under_its_title(string code)
    {
        var outcome = await CommandLine.Run(["explain", code]);
        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        Assert.Contains(code, outcome.Output);
        Assert.Contains(HelpPages.TitleOf(code)!, outcome.Output);
    }

    [Theory]
    [InlineData("evid004")]
    [InlineData("EVID-04")]
    public async Task A_code_may_be_written_as_the_editorial_rules_write_it(string written) =>
        Assert.Equal((await CommandLine.Run(["explain", "EVID004"])).Output, (await CommandLine.Run(["explain", written])).Output);

    [Theory]
    [InlineData("EVID999", "EVID004")]
    [InlineData("EVDI004", "EVID004")]
    public async Task An_unknown_code_ends_with_2_and_names_near_ones(string wrong, string near)
    {
        var outcome = await CommandLine.Run(["explain", wrong]);
        Assert.Equal((2, ""), (outcome.ExitCode, outcome.Output));
        Assert.Contains(wrong, outcome.Error);
        Assert.Contains(near, outcome.Error);
    }
}
