using System.Text;
using Cli;
using Cli.Outputs;

namespace Sites.Tests;

/// <summary>What a script may keep in a reader's browser is on a list; nothing else is published.</summary>
public sealed class ScriptProofTests
{
    private static readonly BaseAddress Home = new(new Uri("https://site.example"));

    [Theory]
    [InlineData("localStorage.setItem('take-along', words);")]
    [InlineData("localStorage.getItem(\"take-along\");")]
    [InlineData("localStorage.removeItem('take-along');")]
    [InlineData("const cookies = recipe.bake();")]
    public void What_the_privacy_page_tells_of_may_be_kept(string script) => Assert.Empty(Problems(script));

    [Theory]
    [InlineData("localStorage.setItem('visits', 1);")]
    [InlineData("localStorage.visits = 1;")]
    [InlineData("localStorage[key] = 1;")]
    [InlineData("const store = localStorage;")]
    [InlineData("localStorage.setItem(key, 1);")]
    [InlineData("sessionStorage.setItem('take-along', 1);")]
    [InlineData("document.cookie = 'seen=1';")]
    [InlineData("indexedDB.open('take-along');")]
    [InlineData("navigator.sendBeacon('/seen');")]
    [InlineData("new WebSocket(address);")]
    public void Whatever_else_is_kept_or_sent_unseen_is_a_problem(string script) => Assert.Single(Problems(script));

    private static string[] Problems(string script) =>
        [.. Proof.Of([new OutputFile("assets/a.js", Encoding.UTF8.GetBytes(script))], Home).Select(problem => problem.ToString())];
}
