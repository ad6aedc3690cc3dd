using System.Collections.Immutable;
using System.Globalization;
using Compiler.Model;
using Compiler.Syntax;
using Compiler.Text;

namespace Compiler.Binding;

/// <summary>Reads the lock file of the online check. An entry that is not whole is a fact and counts as never checked.</summary>
internal static class PassportBinder
{
    /// <summary>Where the online check writes, in the input folder.</summary>
    public const string Path = "references/checked.lock.json";

    private static readonly Dictionary<string, Verdict> VerdictsByName = Enum.GetValues<Verdict>().ToDictionary(verdict => verdict.Name());

    /// <summary>The passports by the keys of their works.</summary>
    public static Dictionary<string, Passport> Read(SourceText source, Facts facts)
    {
        var passports = new Dictionary<string, Passport>(StringComparer.Ordinal);
        var (data, error) = JsonData.Read(source);
        if (error is not null)
            facts.Add(new UnreadableData(new Location(source, error.Span), "JSON", error.Detail));
        else if (data is not Mapping)
            facts.Add(new UnreadableData(new Location(source, default), "JSON", "the lock file is written by verify alone"));
        foreach (var entry in (data as Mapping)?.Entries ?? [])
        {
            if (ReadPassport(entry.Value) is { } passport)
                passports[entry.Key.Value] = passport;
            else
                facts.Add(new WrongValue(new Location(source, entry.Key.Span), entry.Key.Value, "a passport that verify wrote", "something else"));
        }

        return passports;
    }

    private static Passport? ReadPassport(Data data)
    {
        if (data is not Mapping fields || TextOf(fields, "verdict") is not { } name || !VerdictsByName.TryGetValue(name, out var verdict)
            || !DateOnly.TryParseExact(TextOf(fields, "day"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            || TextOf(fields, "entry") is not { } hash)
            return null;
        return new Passport(verdict, day, hash, Texts(fields, "asked"), Texts(fields, "same"),
            [.. Items(fields, "differs").OfType<Mapping>().Select(ReadDifference)], Texts(fields, "notes"));
    }

    private static FieldDifference ReadDifference(Mapping fields) => new(
        TextOf(fields, "field") ?? "", TextOf(fields, "source") ?? "", TextOf(fields, "here") ?? "", TextOf(fields, "there") ?? "");

    private static ImmutableArray<string> Texts(Mapping mapping, string key) => [.. Items(mapping, key).OfType<Scalar>().Select(scalar => scalar.Value)];

    private static ImmutableArray<Data> Items(Mapping mapping, string key) => Find(mapping, key) is Sequence sequence ? sequence.Items : [];

    private static string? TextOf(Mapping mapping, string key) => Find(mapping, key) is Scalar { Plain: false } scalar ? scalar.Value : null;

    private static Data? Find(Mapping mapping, string key) => mapping.Entries.FirstOrDefault(entry => entry.Key.Value == key)?.Value;
}
