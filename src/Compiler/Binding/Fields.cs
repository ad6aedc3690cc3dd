using System.Collections.Immutable;
using System.Globalization;
using Compiler.Model;
using Compiler.Syntax;
using Compiler.Text;

namespace Compiler.Binding;

/// <summary>A text with the place it is written at.</summary>
internal sealed record Placed(string Value, Location At);

/// <summary>
/// Reads the fields of a mapping into typed values. What is missing, unknown or of the wrong kind becomes a fact; keys are
/// case-insensitive. The keys asked for are the keys known: <see cref="Finish"/> reports the others.
/// </summary>
internal sealed class Fields(SourceText source, Mapping mapping, Facts facts)
{
    private readonly List<string> known = [];

    /// <summary>The place of the whole mapping.</summary>
    public Location At { get; } = new(source, mapping.Span);

    /// <summary>A text, or null when it is absent or empty.</summary>
    public Placed? Text(string key) => Find(key) is { } entry ? AsText(entry.Key.Value, entry.Value, "words") : null;

    /// <summary>A text that must be there; <paramref name="purpose"/> says what it is for. Empty when absent.</summary>
    public Placed Required(string key, string purpose)
    {
        if (Text(key) is { } text)
            return text;
        var entry = mapping.Entries.FirstOrDefault(candidate => Is(candidate, key));
        // A value of the wrong kind has been reported as that.
        if (entry is null || entry.Value is Scalar)
            facts.Add(new MissingField(entry is null ? StartOf() : Place(entry.Key), key, purpose));
        return new Placed("", entry is null ? StartOf() : Place(entry.Key));
    }

    /// <summary>Texts in order; one text alone is a list of one.</summary>
    public ImmutableArray<Placed> Texts(string key) => Find(key) switch
    {
        null => [],
        { Value: Sequence sequence } entry => [.. sequence.Items.Select(item => AsText(entry.Key.Value, item, "a list of words")).OfType<Placed>()],
        { } entry => AsText(entry.Key.Value, entry.Value, "a list of words") is { } one ? [one] : [],
    };

    /// <summary>A day written as YYYY-MM-DD.</summary>
    public DateOnly? Date(string key) => Read(key, "a day as YYYY-MM-DD",
        text => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : (DateOnly?)null);

    /// <summary>A whole number.</summary>
    public int? Number(string key) => Read(key, "a whole number",
        text => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : (int?)null);

    /// <summary>A whole number of at least 1.</summary>
    public int? Positive(string key) => Read(key, "a whole number of at least 1",
        text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : (int?)null);

    /// <summary>A number above 0, with or without decimals.</summary>
    public double? Decimal(string key) => Read(key, "a number such as 7.5",
        text => double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : (double?)null);

    /// <summary>Yes or no.</summary>
    public bool? Flag(string key) => Read(key, "true or false", text => text.ToLowerInvariant() switch
    {
        "true" or "yes" => true,
        "false" or "no" => false,
        _ => (bool?)null,
    });

    /// <summary>One of the names of an enumeration, written in kebab case.</summary>
    public TEnum? OneOf<TEnum>(string key) where TEnum : struct, Enum
    {
        var names = Names<TEnum>.Kebab;
        return Read(key, "one of " + string.Join(", ", names.Keys), text => names.TryGetValue(text, out var value) ? value : (TEnum?)null);
    }

    /// <summary>A web address.</summary>
    public Uri? Address(string key) => Read<UriBox>(key, "a web address such as https://example.org",
        text => Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? new UriBox(uri) : null)?.Value;

    /// <summary>An e-mail address.</summary>
    public string? Email(string key) => Read<TextBox>(key, "an e-mail address",
        text => text.Split('@') is [{ Length: > 0 }, { Length: > 0 }] && !text.Any(char.IsWhiteSpace) ? new TextBox(text) : null)?.Value;

    /// <summary>The fields of a mapping, or null.</summary>
    public Fields? Nested(string key) => Find(key) is { } entry ? AsMapping(entry.Key.Value, entry.Value) : null;

    /// <summary>The fields of each mapping in a list.</summary>
    public ImmutableArray<Fields> NestedList(string key) => Find(key) switch
    {
        null => [],
        { Value: Sequence sequence } entry => [.. sequence.Items.Select(item => AsMapping(entry.Key.Value, item)).OfType<Fields>()],
        { } entry => AsMapping(entry.Key.Value, entry.Value) is { } one ? [one] : [],
    };

    /// <summary>Every key with its text, where the keys are the author's own; a value that is not a text is a fact.</summary>
    public IEnumerable<(Placed Key, Fields? Fields, Placed? Text)> Own()
    {
        foreach (var entry in mapping.Entries)
        {
            known.Add(entry.Key.Value);
            yield return (new Placed(entry.Key.Value, Place(entry.Key)), entry.Value is Mapping inner ? new Fields(source, inner, facts) : null,
                entry.Value is Scalar scalar ? new Placed(scalar.Value, Place(scalar)) : null);
        }
    }

    /// <summary>Where a key's value is written, or the start of the mapping.</summary>
    public Location PlaceOf(string key) =>
        mapping.Entries.FirstOrDefault(entry => Is(entry, key)) is { } entry ? Place(entry.Value) : StartOf();

    /// <summary>Allows a key without reading it.</summary>
    public void Ignore(string key) => known.Add(key);

    /// <summary>Reports every key that nothing asked for and every key written twice.</summary>
    public void Finish()
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in mapping.Entries)
        {
            if (!seen.Add(entry.Key.Value))
                facts.Add(new RepeatedKey(Place(entry.Key), entry.Key.Value));
            else if (!known.Contains(entry.Key.Value, StringComparer.OrdinalIgnoreCase))
                facts.Add(new UnknownKey(Place(entry.Key), entry.Key.Value, Nearest.To(entry.Key.Value, known), [.. known]));
        }
    }

    /// <summary><c>NonUrgent</c> as <c>non-urgent</c>.</summary>
    public static string Kebab(string name) =>
        string.Concat(name.Select((c, i) => char.IsUpper(c) ? (i > 0 ? "-" : "") + char.ToLowerInvariant(c) : c.ToString()));

    private T? Read<T>(string key, string expected, Func<string, T?> read) where T : struct
    {
        if (Find(key) is not { } entry || AsText(entry.Key.Value, entry.Value, expected) is not { } text)
            return null;
        if (read(text.Value) is { } value)
            return value;
        facts.Add(new WrongValue(text.At, entry.Key.Value, expected, text.Value));
        return null;
    }

    private Entry? Find(string key)
    {
        known.Add(key);
        return mapping.Entries.FirstOrDefault(entry => Is(entry, key));
    }

    private Placed? AsText(string key, Data data, string expected)
    {
        if (data is Scalar scalar)
            return scalar.Value.Trim().Length == 0 || (scalar.Plain && scalar.Value is "null" or "~") ? null : new Placed(scalar.Value.Trim(), Place(scalar));
        facts.Add(new WrongValue(Place(data), key, expected, data is Sequence ? "a list" : "a group of keys"));
        return null;
    }

    private Fields? AsMapping(string key, Data data)
    {
        if (data is Mapping inner)
            return new Fields(source, inner, facts);
        if (data is not Scalar { Plain: true, Value: "" })
            facts.Add(new WrongValue(Place(data), key, "a group of keys", data is Scalar scalar ? scalar.Value : "a list"));
        return null;
    }

    private Location Place(Data data) => new(source, data.Span);

    private Location StartOf() => new(source, new Span(mapping.Span.Start, mapping.Span.Start));

    private static bool Is(Entry entry, string key) => entry.Key.Value.Equals(key, StringComparison.OrdinalIgnoreCase);

    private readonly record struct UriBox(Uri Value);

    private readonly record struct TextBox(string Value);

    /// <summary>The values of an enumeration by their names, worked out once: every page asks for some.</summary>
    private static class Names<TEnum> where TEnum : struct, Enum
    {
        public static Dictionary<string, TEnum> Kebab { get; } =
            Enum.GetValues<TEnum>().ToDictionary(value => Fields.Kebab(value.ToString()), StringComparer.OrdinalIgnoreCase);
    }
}
