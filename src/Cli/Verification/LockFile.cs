using System.Buffers;
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
    private readonly SortedDictionary<string, byte[]> entries = new(StringComparer.Ordinal);
    private readonly ArrayBufferWriter<byte> whole = new();
    private readonly Lock gate = new();
    private readonly Lock writing = new();
    private int version;
    private int written;

    /// <summary>A lock file with the passports that still hold; what else is in it is dropped with the next writing.</summary>
    public LockFile(string inputFolder, IEnumerable<Reference> works)
    {
        path = Path.Combine(inputFolder, "references", "checked.lock.json");
        foreach (var work in works.Where(work => work.Passport is not null))
            entries[work.Key] = Entry(work.Key, work.Passport!);
    }

    /// <summary>Where it lies.</summary>
    public string FullPath => path;

    /// <summary>Takes a passport in and writes the file, together with all that came meanwhile.</summary>
    public void Record(string key, Passport passport)
    {
        var entry = Entry(key, passport);
        int mine;
        lock (gate)
        {
            entries[key] = entry;
            mine = ++version;
        }

        lock (writing)
        {
            if (written < mine)
                Write();
        }
    }

    private void Write()
    {
        lock (gate)
        {
            written = version;
            whole.ResetWrittenCount();
            var before = "{\n"u8;
            foreach (var entry in entries.Values)
            {
                whole.Write(before);
                whole.Write(entry);
                before = ",\n"u8;
            }

            whole.Write("\n}\n"u8);
        }

        try
        {
            AtomicFile.Write(path, whole.WrittenSpan);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new Failure($"{PathText.Shown(path)} cannot be written: {refused.Message}", cause: refused);
        }
    }

    /// <summary>A work's lines; made once, since the file is written as often as there is news.</summary>
    private static byte[] Entry(string key, Passport passport) =>
        Encoding.UTF8.GetBytes($"  {Text(key)}: {{\n{string.Join(",\n", Fields(passport).Select(field => $"    {Text(field.Name)}: {field.Value}"))}\n  }}");

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
