using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Compiler.Model;

namespace Cli.Verification;

/// <summary>
/// The lock file of the online check, <c>references/checked.lock.json</c>. Written whole and in order of key, a line a field, so that a commit
/// shows what changed; and as often as there is news, so that a run that is killed loses nothing it knew.
/// </summary>
internal sealed class LockFile
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly string path;
    private readonly SortedDictionary<string, Passport> passports = new(StringComparer.Ordinal);
    private readonly Lock gate = new();
    private readonly Lock writing = new();
    private int version;
    private int written;

    /// <summary>A lock file with the passports that still hold; what else is in it is dropped with the next writing.</summary>
    public LockFile(string inputFolder, IEnumerable<Reference> works)
    {
        path = Path.Combine(inputFolder, "references", "checked.lock.json");
        foreach (var work in works.Where(work => work.Passport is not null))
            passports[work.Key] = work.Passport!;
    }

    /// <summary>Where it lies.</summary>
    public string FullPath => path;

    /// <summary>Takes a passport in and writes the file, together with all that came meanwhile.</summary>
    public void Record(string key, Passport passport)
    {
        int mine;
        lock (gate)
        {
            passports[key] = passport;
            mine = ++version;
        }

        lock (writing)
        {
            if (written < mine)
                Write();
        }
    }

    /// <summary>The text of a lock file.</summary>
    public static string Format(IEnumerable<KeyValuePair<string, Passport>> passports)
    {
        var entries = passports.Select(pair => $"  {Text(pair.Key)}: {{\n{string.Join(",\n", Fields(pair.Value).Select(field => $"    {Text(field.Name)}: {field.Value}"))}\n  }}");
        return $"{{\n{string.Join(",\n", entries)}\n}}\n";
    }

    private void Write()
    {
        string text;
        lock (gate)
        {
            text = Format(passports);
            written = version;
        }

        try
        {
            AtomicFile.Write(path, Encoding.UTF8.GetBytes(text));
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new Failure($"{PathText.Shown(path)} cannot be written: {refused.Message}", cause: refused);
        }
    }

    private static IEnumerable<(string Name, string Value)> Fields(Passport passport)
    {
        yield return ("verdict", Text(passport.Verdict.Name()));
        yield return ("day", Text(passport.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        yield return ("entry", Text(passport.EntryHash));
        yield return ("asked", List(passport.Asked));
        yield return ("same", List(passport.Same));
        if (!passport.Differs.IsEmpty)
            yield return ("differs", $"[\n{string.Join(",\n", passport.Differs.Select(difference => "      " + Difference(difference)))}\n    ]");
        if (!passport.Notes.IsEmpty)
            yield return ("notes", $"[\n{string.Join(",\n", passport.Notes.Select(note => "      " + Text(note)))}\n    ]");
    }

    private static string Difference(FieldDifference difference) =>
        $"{{\"field\": {Text(difference.Field)}, \"source\": {Text(difference.Source)}, \"here\": {Text(difference.Here)}, \"there\": {Text(difference.There)}}}";

    private static string List(ImmutableArray<string> texts) => $"[{string.Join(", ", texts.Select(Text))}]";

    private static string Text(string text) => JsonSerializer.Serialize(text, Plain);
}
