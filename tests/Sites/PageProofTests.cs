using System.Text;
using Cli;
using Cli.Outputs;

namespace Sites.Tests;

/// <summary>A published page does to its reader only what links and forms are known to do.</summary>
public sealed class PageProofTests
{
    private static readonly BaseAddress Home = new(new Uri("https://site.example"));

    [Theory]
    [InlineData("<a href=\"/\">Home</a>", 0)]
    [InlineData("<a href=\"/\" target=\"_blank\">Home</a>", 1)]
    public void A_link_opens_no_other_window(string link, int problems)
    {
        var page = $"<!doctype html><html lang=\"en\"><head><title>A</title></head><body><h1>A</h1>{link}</body></html>";
        Assert.Equal(problems, Proof.Of([new OutputFile("index.html", Encoding.UTF8.GetBytes(page))], Home).Count(problem => problem.ToString().Contains("window", StringComparison.Ordinal)));
    }
}
