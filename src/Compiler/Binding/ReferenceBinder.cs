using System.Collections.Immutable;
using System.Globalization;
using Compiler.Model;
using Compiler.Syntax;
using Compiler.Text;

namespace Compiler.Binding;

/// <summary>Reads CSL-JSON (citation-style-language schema 1.0, as Zotero exports it) into works.</summary>
internal static class ReferenceBinder
{
    /// <summary>Every work of one file. An item without an id is a fact and is left out.</summary>
    public static ImmutableArray<Reference> Read(SourceText source, Facts facts)
    {
        var (data, error) = JsonData.Read(source);
        if (error is not null)
            facts.Add(new UnreadableData(new Location(source, error.Span), "JSON", error.Detail));
        else if (data is not Sequence)
            facts.Add(new UnreadableData(new Location(source, FirstOf(data!.Span)), "CSL-JSON", "a library is a list of works, [ … ]"));
        return data is not Sequence works ? [] : [.. works.Items.Select(item => ReadItem(source, item, facts)).OfType<Reference>()];
    }

    private static Reference? ReadItem(SourceText source, Data item, Facts facts)
    {
        if (item is not Mapping work)
        {
            facts.Add(new UnreadableData(new Location(source, FirstOf(item.Span)), "CSL-JSON", "each work is a group of fields, { … }"));
            return null;
        }

        Reported Field(string key, string purpose) => Require(source, work, key, purpose, facts);
        var id = Field("id", "names the work in citations");
        var type = Field("type", "says what kind of work it is, such as article-journal");
        var title = Field("title", "is what readers look the work up by");
        if (id.Value.Length == 0)
            return null;

        var custom = Find(work, "custom") as Mapping;
        return new Reference
        {
            Key = id.Value,
            Type = type.Value,
            Title = title.Value.TrimEnd('.'),
            Authors = ReadNames(Find(work, "author")),
            Container = TextOf(work, "container-title"),
            Volume = TextOf(work, "volume"),
            Issue = TextOf(work, "issue"),
            Pages = TextOf(work, "page"),
            Number = TextOf(work, "number"),
            Publisher = TextOf(work, "publisher"),
            Issued = ReadDate(source, Find(work, "issued"), facts),
            Doi = TextOf(work, "DOI"),
            Pmid = TextOf(work, "PMID"),
            Pmcid = TextOf(work, "PMCID"),
            Isbn = TextOf(work, "ISBN"),
            Url = TextOf(work, "URL"),
            Design = custom is null ? null : TextOf(custom, "design"),
            Kind = custom is null ? null : TextOf(custom, "kind"),
            Trial = custom is null ? null : TextOf(custom, "trial"),
            IsMarkedRetracted = custom is not null && TextOf(custom, "retracted") == "true",
            Hash = EntryHash.Of(work),
            At = id.At,
            FieldsAt = work.Entries.DistinctBy(entry => entry.Key.Value)
                .ToImmutableDictionary(entry => entry.Key.Value, entry => new Location(source, entry.Value.Span)),
        };
    }

    private static Reported Require(SourceText source, Mapping work, string key, string purpose, Facts facts)
    {
        if (Find(work, key) is Scalar { Value.Length: > 0 } scalar)
            return new Reported(scalar.Value.Trim(), new Location(source, scalar.Span));
        var at = new Location(source, FirstOf(work.Span));
        facts.Add(new MissingField(at, key, purpose));
        return new Reported("", at);
    }

    private static ImmutableArray<Name> ReadNames(Data? data) => data is not Sequence names ? [] :
    [
        .. names.Items.OfType<Mapping>().Select(name =>
            new Name(TextOf(name, "family"), TextOf(name, "given"), TextOf(name, "literal")))
            .Where(name => name.Family is not null || name.Literal is not null),
    ];

    private static IssuedDate? ReadDate(SourceText source, Data? data, Facts facts)
    {
        if (data is not Mapping issued || Find(issued, "date-parts") is not Sequence { Items: [Sequence { Items: [_, ..] parts }, ..] })
            return null;
        var numbers = new List<int>();
        foreach (var part in parts.Take(3))
        {
            if (part is not Scalar scalar || !int.TryParse(scalar.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                facts.Add(new WrongValue(new Location(source, part.Span), "issued", "whole numbers: year, month, day", part is Scalar found ? found.Value : "a group"));
                return null;
            }

            numbers.Add(number);
        }

        return new IssuedDate(numbers[0], numbers.Count > 1 ? numbers[1] : null, numbers.Count > 2 ? numbers[2] : null);
    }

    private static string? TextOf(Mapping mapping, string key) =>
        Find(mapping, key) is Scalar { Value: { } value, Plain: var plain } && value.Trim().Length > 0 && !(plain && value == "null") ? value.Trim() : null;

    private static Data? Find(Mapping mapping, string key) => mapping.Entries.FirstOrDefault(entry => entry.Key.Value == key)?.Value;

    private static Span FirstOf(Span span) => new(span.Start, Math.Min(span.Start + 1, span.End));

    private readonly record struct Reported(string Value, Location At);
}
