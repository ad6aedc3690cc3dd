using System.Text.Json;

namespace Sites.Tests.Commands;

/// <summary>What machines read: the forms of a report, of which nothing else stands on standard output.</summary>
public sealed class ReportFormatTests
{
    // The place counts UTF-16 units: the sign before the link is two of them.
    private const string Body = "🦴 See [nothing: \"there\", is %](nothing.md).";

    [Fact]
    public async Task Json_is_one_array_of_this_exact_shape()
    {
        using var work = new Workspace();
        work.WriteArticle(Body);
        var outcome = await work.Run("check", "--format", "json");
        Assert.Equal(1, outcome.ExitCode);
        Assert.Equal($$"""
            [
              {
                "code": "LINK001",
                "severity": "error",
                "message": "no file is at `nothing.md`",
                "file": "{{work.Shown(Workspace.Article)}}",
                "line": 9,
                "column": 33,
                "endLine": 9,
                "endColumn": 43,
                "help": "Write the path of a file in the input folder, counted from the folder of this file."
              }
            ]

            """, outcome.Output);
    }

    [Fact]
    public async Task Json_of_a_sound_site_is_an_empty_array()
    {
        using var work = new Workspace();
        var outcome = await work.Run("check", "--format", "json");
        Assert.Equal(0, outcome.ExitCode);
        Assert.Equal("[]\n", outcome.Output);
    }

    [Fact]
    public async Task Json_of_a_run_that_failed_is_an_empty_array()
    {
        var outcome = await CommandLine.Run(["check", "--input", "no-such-folder", "--format", "json"]);
        Assert.Equal(3, outcome.ExitCode);
        Assert.Equal("[]\n", outcome.Output);
    }

    [Fact]
    public async Task Json_names_a_fault_of_the_output_folder_too()
    {
        using var work = new Workspace();
        work.Write("output/somebody's work.txt", "precious");
        var found = JsonDocument.Parse((await work.Run("build", "--format", "json")).Output).RootElement[0];
        Assert.Equal(("OUT003", "error", work.Shown("output"), 1, 1), (
            found.GetProperty("code").GetString(), found.GetProperty("severity").GetString(), found.GetProperty("file").GetString(),
            found.GetProperty("line").GetInt32(), found.GetProperty("column").GetInt32()));
    }

    [Fact]
    public async Task Sarif_is_a_log_with_the_rule_and_the_place()
    {
        using var work = new Workspace();
        work.WriteArticle(Body);
        var log = JsonDocument.Parse((await work.Run("check", "--format", "sarif")).Output).RootElement;
        Assert.Equal("2.1.0", log.GetProperty("version").GetString());
        Assert.EndsWith("sarif-2.1.0.json", log.GetProperty("$schema").GetString());

        var run = log.GetProperty("runs")[0];
        Assert.Equal("utf16CodeUnits", run.GetProperty("columnKind").GetString());
        var rule = run.GetProperty("tool").GetProperty("driver").GetProperty("rules")[0];
        Assert.Equal("LINK001", rule.GetProperty("id").GetString());
        Assert.NotEqual("", rule.GetProperty("shortDescription").GetProperty("text").GetString());

        var result = run.GetProperty("results")[0];
        Assert.Equal(("LINK001", 0, "error"), (
            result.GetProperty("ruleId").GetString(), result.GetProperty("ruleIndex").GetInt32(), result.GetProperty("level").GetString()));
        Assert.Contains("`nothing.md`", result.GetProperty("message").GetProperty("text").GetString());
        var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.Equal(work.Shown(Workspace.Article), place.GetProperty("artifactLocation").GetProperty("uri").GetString());
        var region = place.GetProperty("region");
        Assert.Equal((9, 33, 9, 43), (
            region.GetProperty("startLine").GetInt32(), region.GetProperty("startColumn").GetInt32(),
            region.GetProperty("endLine").GetInt32(), region.GetProperty("endColumn").GetInt32()));
    }

    [Fact]
    public async Task Sarif_of_a_sound_site_has_no_results()
    {
        using var work = new Workspace();
        var log = JsonDocument.Parse((await work.Run("check", "--format", "sarif")).Output).RootElement;
        Assert.Equal(0, log.GetProperty("runs")[0].GetProperty("results").GetArrayLength());
    }

    [Fact]
    public async Task Github_is_a_workflow_command_a_line()
    {
        using var work = new Workspace();
        work.WriteArticle(Body);
        var outcome = await work.Run("check", "--format", "github");
        Assert.Equal(
            $"::error file={work.Shown(Workspace.Article)},line=9,col=33,endColumn=43,title=LINK001::no file is at `nothing.md`"
            + "%0AWrite the path of a file in the input folder, counted from the folder of this file.\n",
            outcome.Output);
    }

    [Fact]
    public async Task Text_shows_the_line_and_points_at_the_fault()
    {
        using var work = new Workspace();
        work.WriteArticle("See [nothing there](nothing.md).");
        Assert.Equal($"""
            {work.Shown(Workspace.Article)}:9:21: error LINK001: no file is at `nothing.md`
              9 | See [nothing there](nothing.md).
                |                     ^^^^^^^^^^
              help: Write the path of a file in the input folder, counted from the folder of this file.


            """, (await work.Run("check")).Output);
    }
}
