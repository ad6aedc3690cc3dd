using System.Globalization;
using System.Text;
using Compiler.Model;

namespace Theme;

/// <summary>
/// Writes a reference as medicine's journals do: the Vancouver style of the ICMJE's recommendations and the NLM's "Citing Medicine".
/// Its few fixed words ("et al", "[Internet]") belong to the style and are the same in every language.
/// </summary>
public static class VancouverStyle
{
    private const int MostAuthors = 6;
    private static readonly string[] Months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

    /// <summary>The whole reference without identifiers and links.</summary>
    public static string Format(Reference work) => work.Type switch
    {
        "article-journal" or "article-magazine" or "article-newspaper" or "article" => Article(work),
        "chapter" or "paper-conference" or "entry-encyclopedia" => Chapter(work),
        "webpage" or "post-weblog" or "post" => Web(work),
        _ => Book(work),
    };

    /// <summary>The identifiers and addresses of a work, each with its name.</summary>
    public static IEnumerable<(string Name, string Url)> Links(Reference work)
    {
        if (work.Doi is { } doi)
            yield return ("doi:" + doi, "https://doi.org/" + string.Join('/', doi.Split('/').Select(Uri.EscapeDataString)));
        if (work.Pmid is { } pmid)
            yield return ("PMID " + pmid, $"https://pubmed.ncbi.nlm.nih.gov/{pmid}/");
        if (work.Pmcid is { } pmcid)
            yield return (pmcid, $"https://pmc.ncbi.nlm.nih.gov/articles/{pmcid}/");
        if (work.Url is { } url && Uri.TryCreate(url, UriKind.Absolute, out var address) && !address.Host.EndsWith("doi.org", StringComparison.Ordinal))
            yield return (address.Host.StartsWith("www.", StringComparison.Ordinal) ? address.Host[4..] : address.Host, address.AbsoluteUri);
    }

    private static string Article(Reference work)
    {
        var volume = work.Volume + (work.Issue is null ? "" : $"({work.Issue})");
        var place = (volume.Length > 0 ? ";" + volume : "") + (work.Pages is null ? "" : ":" + work.Pages);
        return Sentences(Authors(work), work.Title, work.Container, Date(work) + place);
    }

    private static string Chapter(Reference work) => Sentences(
        Authors(work),
        work.Title,
        work.Container is null ? null : "In: " + work.Container,
        Imprint(work),
        work.Pages is null ? null : "p. " + work.Pages);

    private static string Web(Reference work) => Sentences(Authors(work), work.Title + " [Internet]", work.Container, Imprint(work));

    private static string Book(Reference work) => Sentences(
        Authors(work), work.Title, work.Container, work.Number is null ? null : "No. " + work.Number, Imprint(work));

    private static string Imprint(Reference work) =>
        string.Join("; ", new[] { work.Publisher, Date(work) }.Where(part => !string.IsNullOrEmpty(part)));

    private static string? Authors(Reference work)
    {
        var names = work.Authors.Take(MostAuthors).Select(NameOf).ToList();
        if (work.Authors.Length > MostAuthors)
            names.Add("et al");
        return names.Count == 0 ? null : string.Join(", ", names);
    }

    private static string NameOf(Name name)
    {
        if (name.Literal is { } literal)
            return literal;

        var initials = (name.Given ?? "").Split([' ', '-', '.', '\u2010', '\u00a0'], StringSplitOptions.RemoveEmptyEntries)
            .Select(given => given.All(char.IsUpper) && given.Length <= 3 ? given : given[..1].ToUpperInvariant());
        return $"{name.Family} {string.Concat(initials)}".Trim();
    }

    private static string Date(Reference work) => work.Issued switch
    {
        null => "",
        { Month: null } date => date.Year.ToString(CultureInfo.InvariantCulture),
        { Day: null } date => $"{date.Year} {MonthOf(date)}",
        var date => $"{date.Year} {MonthOf(date)} {date.Day}",
    };

    private static string MonthOf(IssuedDate date) => date.Month is >= 1 and <= 12 ? Months[date.Month.Value - 1] : "";

    private static string Sentences(params ReadOnlySpan<string?> parts)
    {
        var text = new StringBuilder();
        foreach (var part in parts)
        {
            if (string.IsNullOrWhiteSpace(part))
                continue;
            text.Append(text.Length > 0 ? " " : "").Append(part.Trim());
            if (text[^1] is not ('.' or '?' or '!'))
                text.Append('.');
        }

        return text.ToString();
    }
}
