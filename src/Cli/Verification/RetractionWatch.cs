using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using Compiler.Model;

namespace Cli.Verification;

/// <summary>
/// The Retraction Watch Database as Crossref distributes it: a CSV file (RFC 4180) with a row a notice. Read as a stream; only what touches the
/// library is kept. A file that is not whole is refused: silence would read as "not retracted".
/// </summary>
internal static class RetractionWatch
{
    /// <summary>How passports name it.</summary>
    public const string Source = "retraction-watch";

    private static readonly string[] Needed = ["Title", "RetractionDOI", "OriginalPaperDOI", "OriginalPaperPubMedID", "RetractionNature"];

    /// <summary>The notices on each work, by its key.</summary>
    public static FrozenDictionary<string, ImmutableArray<Notice>> Read(string path, IReadOnlyCollection<Reference> works)
    {
        try
        {
            using var file = new StreamReader(path, Encoding.UTF8);
            return Read(file, works);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new Failure($"{PathText.Shown(path)} cannot be read: {unreadable.Message}", ExitCode.Usage, unreadable);
        }
        catch (FormatException malformed)
        {
            throw new Failure($"{PathText.Shown(path)} is not a whole Retraction Watch file: {malformed.Message}", ExitCode.Usage, malformed);
        }
    }

    /// <summary>The same from a text. Throws <see cref="FormatException"/> for one that is not whole.</summary>
    public static FrozenDictionary<string, ImmutableArray<Notice>> Read(TextReader file, IReadOnlyCollection<Reference> works)
    {
        var byDoi = works.Where(work => work.Doi is not null).ToLookup(work => work.Doi!, StringComparer.OrdinalIgnoreCase);
        var byPmid = works.Where(work => work.Pmid is not null).ToLookup(work => work.Pmid!);
        var byTitle = works.ToLookup(work => Folding.Title(work.Title));
        using var rows = Rows(file).GetEnumerator();
        if (!rows.MoveNext())
            throw new FormatException("it is empty");
        var header = rows.Current;
        var columns = Needed.ToDictionary(name => name, name => Array.FindIndex(header, column => column.Trim('\uFEFF', ' ').Equals(name, StringComparison.OrdinalIgnoreCase)));
        if (columns.FirstOrDefault(column => column.Value < 0).Key is { } missing)
            throw new FormatException($"it has no column {missing}");

        var found = new List<(string Key, Notice Notice)>();
        var line = 1;
        while (rows.MoveNext())
        {
            line++;
            var row = rows.Current;
            if (row is [""])
                continue;
            if (row.Length != header.Length)
                throw new FormatException($"row {line} has {row.Length} columns where {header.Length} belong");
            string Cell(string column) => row[columns[column]].Trim();
            var (doi, pmid) = (Cell("OriginalPaperDOI"), Cell("OriginalPaperPubMedID"));
            var touched = byDoi[doi].Concat(pmid is "" or "0" ? [] : byPmid[pmid]).Concat(byTitle[Folding.Title(Cell("Title"))].Where(work => MayBe(work, doi, pmid)));
            var nature = Cell("RetractionNature");
            if (nature.Equals("Reinstatement", StringComparison.OrdinalIgnoreCase))
                continue;
            found.AddRange(touched.Distinct().Select(work => (work.Key, new Notice(Notice.KindOf(nature), $"{Source}: {nature.ToLowerInvariant()} by {Named(Cell("RetractionDOI"))}"))));
        }

        return found.GroupBy(pair => pair.Key).ToFrozenDictionary(group => group.Key, group => group.Select(pair => pair.Notice).Distinct().ToImmutableArray());
    }

    /// <summary>A title decides only where identifiers cannot: the row or the work has none.</summary>
    private static bool MayBe(Reference work, string doi, string pmid) =>
        Folding.Title(work.Title).Length >= 20
        && ((!Verification.Doi.IsSound(doi) && pmid is "" or "0") || (work.Doi is null && work.Pmid is null));

    private static string Named(string doi) => Verification.Doi.IsSound(doi) ? doi : "a notice without a DOI";

    /// <summary>The rows of a CSV text. A quote that is never closed is an error.</summary>
    private static IEnumerable<string[]> Rows(TextReader text)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        var isQuoted = false;
        for (int read; (read = text.Read()) >= 0;)
        {
            var letter = (char)read;
            if (isQuoted)
            {
                if (letter != '"')
                    cell.Append(letter);
                else if (text.Peek() == '"')
                    cell.Append((char)text.Read());
                else
                    isQuoted = false;
                continue;
            }

            switch (letter)
            {
                case '"' when cell.Length == 0:
                    isQuoted = true;
                    break;
                case ',':
                    cells.Add(Taken(cell));
                    break;
                case '\r':
                    break;
                case '\n':
                    cells.Add(Taken(cell));
                    yield return [.. cells];
                    cells.Clear();
                    break;
                default:
                    cell.Append(letter);
                    break;
            }
        }

        if (isQuoted)
            throw new FormatException("its last quotation is never closed");
        if (cell.Length == 0 && cells.Count == 0)
            yield break;
        cells.Add(Taken(cell));
        yield return [.. cells];
    }

    private static string Taken(StringBuilder cell)
    {
        var text = cell.ToString();
        cell.Clear();
        return text;
    }
}
