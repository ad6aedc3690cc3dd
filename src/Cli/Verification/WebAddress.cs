using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Compiler.Model;

namespace Cli.Verification;

/// <summary>
/// Visits a web address: HEAD, then GET. A page that says "not found" in its title or heading, or that turns out to be the site's home
/// page, is not found although its server says 200.
/// </summary>
internal sealed partial class WebAddress(Transport transport)
{
    /// <summary>How passports name it.</summary>
    public const string Source = "web";

    private const int MostBytes = 2 * 1024 * 1024;

    /// <summary>What is at the address of a work, and whether it bears the work's title.</summary>
    public async Task<Answer> Work(Reference work, CancellationToken cancellation)
    {
        var (answer, page) = await Visit(work.Url!, cancellation);
        if (page is null)
            return answer;
        var titles = TitlesOf(page);
        // A page's title need not be the work's: only agreement says anything.
        return Comparison.SameTitle(work.Title, titles)
            ? new Answer.Known(new RegistryRecord(Source) { Titles = [work.Title], Notices = [.. TitleForms.NoticesIn(Source, titles)] })
            : new Answer.Silent(Source, "the address answers, but its page does not bear the work's title");
    }

    /// <summary>Why a link leads nowhere, or null when it arrives.</summary>
    public async Task<string?> FaultOf(string url, CancellationToken cancellation)
    {
        try
        {
            return (await Visit(url, cancellation)).Answer is Answer.Unknown unknown ? $"not found: {unknown.Identifier}" : null;
        }
        catch (FaultyAnswer fault)
        {
            return fault.Message;
        }
    }

    private async Task<(Answer Answer, IHtmlDocument? Page)> Visit(string written, CancellationToken cancellation)
    {
        if (!Uri.TryCreate(written, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https"))
            throw new FaultyAnswer($"{written} is not a web address");
        var head = await transport.Visit(HttpMethod.Head, url, MostBytes, cancellation);
        if (head is { Status: 200, ContentType: { } type } && !type.Contains("html", StringComparison.OrdinalIgnoreCase))
            return (new Answer.Silent(Source, $"the address answers with {type}, which is not read"), null);

        // Some servers refuse HEAD, or answer it otherwise than GET: only GET decides.
        var reply = await transport.Visit(HttpMethod.Get, url, MostBytes, cancellation);
        var arrived = reply.Redirects.IsEmpty ? "" : $", which redirects to {reply.Redirects[^1].AbsoluteUri}";
        if (reply.Status is 404 or 410)
            return (new Answer.Unknown(Source, written + arrived), null);
        if (reply.Status != 200)
            throw new FaultyAnswer($"{written} answered {reply.Status}");
        if (reply.ContentType?.Contains("html", StringComparison.OrdinalIgnoreCase) != true)
            return (new Answer.Silent(Source, $"the address answers with {reply.ContentType ?? "no type"}, which is not read{arrived}"), null);
        using var bytes = new MemoryStream(reply.Body);
        var page = await new HtmlParser().ParseDocumentAsync(bytes, cancellation);
        if (IsHome(reply.Redirects.IsEmpty ? url : reply.Redirects[^1]) && !IsHome(url))
            return (new Answer.Unknown(Source, $"{written}, which leads to the site's home page"), null);
        if (TitlesOf(page).Any(title => SaysNotFound().IsMatch(title)))
            return (new Answer.Unknown(Source, $"{written}, whose page says \"{TitlesOf(page).First(title => SaysNotFound().IsMatch(title))}\"{arrived}"), null);
        return (new Answer.Silent(Source, "the address answers" + arrived), page);
    }

    private static ImmutableArray<string> TitlesOf(IHtmlDocument page)
    {
        string?[] written =
        [
            page.Title, page.QuerySelector("meta[property='og:title']")?.GetAttribute("content"),
            page.QuerySelector("meta[name='citation_title']")?.GetAttribute("content"), .. page.QuerySelectorAll("h1").Select(heading => heading.TextContent),
        ];
        var whole = written.OfType<string>().Select(title => Space().Replace(title, " ").Trim()).Where(title => title.Length > 0).ToArray();
        return [.. whole.Concat(whole.SelectMany(title => Separator().Split(title))).Distinct()];
    }

    private static bool IsHome(Uri url) => url.AbsolutePath.Trim('/') is "" or "index.html" or "index.htm" or "index.php" or "home" or "en" or "en-us" or "en-gb";

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();

    [GeneratedRegex(@"\s+[|·»–—-]\s+")]
    private static partial Regex Separator();

    [GeneratedRegex(
        @"\b404\b|\b(?:page|file|document|article|content|resource)\b.{0,20}\b(?:not (?:be )?found|can(?:no|')t be found|does(?: not|n't) exist|no longer (?:available|exists)|unavailable|missing|has (?:moved|been removed))|^not found\b"
        + @"|\bnot found$|we can(?:no|')t find|could(?: not|n't) find", RegexOptions.IgnoreCase)]
    private static partial Regex SaysNotFound();
}
