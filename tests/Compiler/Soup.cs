using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;

namespace Compiler.Tests;

/// <summary>Random texts made of the pieces that a parser treats specially; FsCheck finds a text that breaks a law and makes it small.</summary>
internal static class Soup
{
    /// <summary>Pieces of Markdown and of our own syntax.</summary>
    public static readonly string[] Markdown =
    [
        "word ", "spinal fusion ", "Spinal-Fusions", "🦴", "é", "\n", "\n\n", "\r\n", "  ", "    ", "\t", "# ", "### ", "{#id}", "- ", "1. ", "> ", "| ", "|---|---|\n",
        "Table: ", "::: ", ":::", "::::", ":::\n", "note\n", "risk of=50\n", "faq\n", "timeline\n", "figure\n", "compare\n", "emergency\n", "[", "]", "(", ")", "[@",
        "[@brown2020]", "; @x, p. 3", "]:", "[^1]", "[^1]: ", "![", "](term:", "](term:spinal-fusion)", "](../x.md#y)", "](#", "](javascript:x)", "{{", "}}", "{{emergency}}",
        "{{flag:", "{{flag:fever}}", "*", "**", "_", "`", "```\n", "~~~", "<", "<b>", "<!--", "-->", "<https://a.b>", "&amp;", "&#0;", "\\", "---\n", "===\n", ":", "%zz", "\0",
    ];

    /// <summary>Pieces of YAML.</summary>
    public static readonly string[] Yaml =
    [
        "title", "waivers", "related", "type", "published", "redirectFrom", "signoff", "changes", ":", ": ", "- ", "\n", "\n  ", "\r\n", "{", "}", "[", "]", ",", "'", "\"", "|\n", ">\n",
        "&a ", "*a", "!!str ", "?", "? ", "#", " #", "%", "@", "`", "~", "null", "2026-01-15", "12", "🦴", "é", "\t", "---\n", "...\n", "<<: ", "\\", "\\u00e9", "/a/", "true", "\0",
    ];

    /// <summary>Pieces of JSON.</summary>
    public static readonly string[] Json =
    [
        "{", "}", "[", "]", ",", ":", "\"", "\"id\"", "\"title\"", "\"author\"", "\"issued\"", "\"date-parts\"", "\"x\": ", "[[2020]]", "1", "-1.5e3", "true", "null", "\\", "\\n", "\"\\ud83e\"",
        "\"\\uddb4\"", "\"🦴\"", "é", " ", "\n", "\r\n", "//", "\0",
    ];

    /// <summary>Cooks texts from the pieces, the same on every run, and throws when one breaks the law.</summary>
    public static void Check(string[] pieces, Action<string> law, int times = 300)
    {
        var texts = Arb.From(Gen.ListOf(Gen.Elements(pieces)), Smaller);
        var config = Config.QuickThrowOnFailure.WithMaxTest(times).WithEndSize(60).WithQuietOnSuccess(true)
            .WithReplay(FSharpOption<Replay>.Some(new Replay(new Rnd(20261120UL), FSharpOption<int>.None)));
        FsCheck.Check.One(config, Prop.ForAll(texts, text => law(string.Concat(text))));
    }

    private static IEnumerable<List<string>> Smaller(List<string> text) =>
        Enumerable.Range(0, text.Count).Select(leftOut => text.Where((_, i) => i != leftOut).ToList());
}
