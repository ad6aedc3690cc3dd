using System.Collections.Immutable;
using System.Text;
using Cli.Outputs.Searching;
using Compiler.Model;

namespace Cli.Outputs;

/// <summary>An HTTP header.</summary>
internal sealed record Header(string Name, string Value);

/// <summary>The headers of every path that a pattern covers: an exact path, or a path that ends in <c>*</c> for all that begins so.</summary>
internal sealed record HeaderRule(string Pattern, ImmutableArray<Header> Headers)
{
    /// <summary>Whether a path falls under this rule. Like Netlify, <c>/x/*</c> covers <c>/x</c> too.</summary>
    public bool Covers(string path) => Pattern.EndsWith('*')
        ? path.StartsWith(Pattern[..^1], StringComparison.Ordinal) || path + "/*" == Pattern
        : path == Pattern;
}

/// <summary>
/// The one list of security and cache headers: written to <c>_headers</c> for Netlify, and sent by preview.
/// <para>
/// A path may fall under several rules, and hosts differ in what they do when two of them set one header: some keep the last value, some
/// join both with a comma, and a browser that gets two joined content policies enforces both. So the list is written to mean the same
/// everywhere. <c>/*</c> sets the floor: the policy of the search page, which must compile the indexer's WebAssembly and cannot do so where
/// trusted types are demanded. It also covers addresses that do not exist. Each page but the search page then falls under exactly one later
/// rule with the full policy, which differs from the floor only by being stricter: the last value alone, and both together, mean the full
/// policy. Nothing under the search page or <c>/pagefind/</c> falls under such a rule. No path falls under two rules that set
/// <c>Cache-Control</c>.
/// </para>
/// </summary>
internal static class Headers
{
    private const string Common =
        "style-src 'self'; img-src 'self' data:; connect-src 'self'; font-src 'none'; worker-src 'self'; manifest-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private const string FloorPolicy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; " + Common;

    private const string FullPolicy = "default-src 'none'; script-src 'self'; " + Common + "; require-trusted-types-for 'script'";

    private static readonly ImmutableArray<Header> Everywhere =
    [
        new("Content-Security-Policy", FloorPolicy),
        new("Referrer-Policy", "no-referrer"),
        new("X-Content-Type-Options", "nosniff"),
        new("X-Frame-Options", "DENY"),
        new("Permissions-Policy", "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()"),
        new("Cross-Origin-Opener-Policy", "same-origin"),
        new("Cross-Origin-Resource-Policy", "same-origin"),
        new("Strict-Transport-Security", "max-age=63072000; includeSubDomains"),
    ];

    private static readonly Header Full = new("Content-Security-Policy", FullPolicy);
    private static readonly Header Fresh = new("Cache-Control", "public, max-age=0, must-revalidate");
    private static readonly Header Forever = new("Cache-Control", "public, max-age=31536000, immutable");

    /// <summary>The one file.</summary>
    public static IEnumerable<OutputFile> Of(Site site, BaseAddress home)
    {
        var text = new StringBuilder("# Written by the build from src/Cli/Outputs/Headers.cs, which explains why no two rules quarrel.\n");
        foreach (var rule in RulesOf(site, home))
        {
            text.Append(rule.Pattern).Append('\n');
            foreach (var header in rule.Headers)
                text.Append("  ").Append(header.Name).Append(": ").Append(header.Value).Append('\n');
        }

        return [OutputFile.OfText("_headers", text.ToString())];
    }

    /// <summary>The rules, the widest first.</summary>
    public static ImmutableArray<HeaderRule> RulesOf(Site site, BaseAddress home) =>
    [
        new(home.Local("/") + "*", Everywhere),
        .. site.Editions.SelectMany(edition => PagesOf(edition, home)),
        new(home.Local("/assets/") + "*", [Forever]),
        new(home.Local("/images/") + "*", [Fresh]),
        new(home.Local(SearchData.Folder) + "*", [Fresh]),
        // Only these of the index's files have names that change with their content.
        .. ((string[])["fragment", "index", "filter"]).Select(part => new HeaderRule(home.Local($"/pagefind/{part}/") + "*", [Forever])),
    ];

    /// <summary>The home page, and each folder or page beside it.</summary>
    private static IEnumerable<HeaderRule> PagesOf(Edition edition, BaseAddress home)
    {
        var search = edition.The<SearchPage>()?.Address;
        yield return new HeaderRule(home.Local(edition.Root), [Full, Fresh]);
        foreach (var top in edition.Pages.Select(page => TopOf(page.Address, edition.Root)).Except([edition.Root]).Order(StringComparer.Ordinal))
            yield return new HeaderRule(home.Local(top) + (top.EndsWith('/') ? "*" : ""), top == search ? [Fresh] : [Full, Fresh]);
    }

    /// <summary>The first folder or page below the root: <c>/coping/</c> of <c>/coping/sleep/</c>.</summary>
    private static string TopOf(string address, string root)
    {
        var end = address.IndexOf('/', root.Length);
        return end < 0 ? address : address[..(end + 1)];
    }
}
