using System.Collections.Immutable;
using Compiler.Model;
using Compiler.Syntax;
using Compiler.Text;

namespace Compiler.Binding;

/// <summary>Reads the YAML files: site.yml, redflags.yml, people/.</summary>
internal static class DataBinder
{
    /// <summary>Reads site.yml; what it leaves out keeps its default.</summary>
    public static Settings ReadSettings(SourceText source, Facts facts)
    {
        var defaults = new Settings();
        if (ReadMapping(source, facts) is not { } mapping)
            return defaults;
        var fields = new Fields(source, mapping, facts);
        var review = fields.Nested("review");
        var evidence = fields.Nested("evidence");
        var readability = fields.Nested("readability");
        var feedback = fields.Nested("feedback");
        var languages = fields.Texts("languages");
        var settings = defaults with
        {
            Name = fields.Required("name", "is the site's name in its header and in every title").Value,
            Description = fields.Required("description", "says what the site is, for search engines and the feed").Value,
            Publisher = fields.Required("publisher", "is printed on every article").Value,
            Url = fields.Address("url") ?? defaults.Url,
            Languages = languages.IsEmpty ? defaults.Languages : [.. languages.Select(language => language.Value.ToLowerInvariant()).Distinct()],
            FirstMention = fields.OneOf<FirstMention>("firstMention") ?? defaults.FirstMention,
            Abbreviations = [.. fields.Texts("abbreviations").Select(abbreviation => abbreviation.Value)],
            PlainWords = [.. fields.Texts("plainWords").Select(word => word.Value)],
            ReadingCeiling = readability?.Decimal("ceiling") is { } grade ? new ReadingCeiling(grade, readability.PlaceOf("ceiling")) : null,
            Contacts = ReadContacts(fields),
            ReviewMonths = review?.Number("months") ?? defaults.ReviewMonths,
            ReviewStrict = review?.Flag("strict") ?? defaults.ReviewStrict,
            EvidenceYears = evidence?.Positive("years") ?? defaults.EvidenceYears,
            CheckedDays = evidence?.Positive("checkedDays") ?? defaults.CheckedDays,
            Feedback = new(feedback?.Flag("netlify") ?? false, feedback?.Flag("comments") ?? false),
            Registries = fields.Nested("registries") is { } registries ? ReadRegistries(registries) : defaults.Registries,
        };
        review?.Finish();
        evidence?.Finish();
        readability?.Finish();
        feedback?.Finish();
        fields.Finish();
        return settings;
    }

    /// <summary>Reads redflags.yml.</summary>
    public static ImmutableArray<RedFlag> ReadRedFlags(SourceText source, Facts facts)
    {
        var (data, error) = YamlData.Read(source, new Span(0, source.Text.Length));
        if (error is not null)
            facts.Add(new UnreadableData(new Location(source, error.Span), "YAML", error.Detail));
        if (data is not Sequence signs)
        {
            if (data is not null)
                facts.Add(new UnreadableData(new Location(source, data.Span), "YAML", "redflags.yml is a list of warning signs"));
            return [];
        }

        return [.. signs.Items.OfType<Mapping>().Select(sign => ReadRedFlag(new Fields(source, sign, facts)))];
    }

    /// <summary>Reads one file of people/; the file's name is the person's id.</summary>
    public static Person? ReadPerson(SourceText source, Facts facts)
    {
        if (ReadMapping(source, facts) is not { } mapping)
            return null;
        var fields = new Fields(source, mapping, facts);
        var name = fields.Required("name", "is printed where the person wrote or signed");
        var person = new Person(System.IO.Path.GetFileNameWithoutExtension(source.Path), name.Value,
            fields.Required("credentials", "says why a reader may trust the person").Value, fields.Text("role")?.Value, name.At);
        fields.Finish();
        return person;
    }

    private static RegistrySettings ReadRegistries(Fields fields)
    {
        var defaults = new RegistrySettings();
        var read = new RegistrySettings
        {
            Contact = fields.Email("contact"),
            Crossref = fields.Address("crossref") ?? defaults.Crossref,
            PubMed = fields.Address("pubmed") ?? defaults.PubMed,
            Pmc = fields.Address("pmc") ?? defaults.Pmc,
            DataCite = fields.Address("datacite") ?? defaults.DataCite,
            RequestsPerSecond = fields.Positive("requestsPerSecond"),
        };
        fields.Finish();
        return read;
    }

    private static Mapping? ReadMapping(SourceText source, Facts facts)
    {
        var (data, error) = YamlData.Read(source, new Span(0, source.Text.Length));
        if (error is not null)
            facts.Add(new UnreadableData(new Location(source, error.Span), "YAML", error.Detail));
        else if (data is not Mapping)
            facts.Add(new UnreadableData(new Location(source, data!.Span), "YAML", "this file is a list of `key: value` lines"));
        return data as Mapping;
    }

    private static RedFlag ReadRedFlag(Fields fields)
    {
        var id = fields.Required("id", "names the sign in {{flag:id}}");
        fields.Required("urgency", "decides which care card names the sign");
        var flag = new RedFlag(id.Value, fields.OneOf<Urgency>("urgency") ?? Urgency.Emergency,
            fields.Required("says", "is what a care card prints").Value,
            [.. fields.Texts("words").Select(word => new SignPattern(word.Value, word.At))], [.. fields.Texts("patients").Select(word => word.Value)], id.At);
        fields.Finish();
        return flag;
    }

    /// <summary>
    /// <c>emergency</c> is called; <c>crisis</c> is called, and its name is printed by <c>{{crisis-name}}</c>; every further key under
    /// <c>contacts</c> is a contact of the clinic's own.
    /// </summary>
    private static ImmutableArray<Contact> ReadContacts(Fields fields)
    {
        var contacts = ImmutableArray.CreateBuilder<Contact>();
        foreach (var (key, own, text) in fields.Nested("contacts")?.Own() ?? [])
        {
            if (text is { } number)
                contacts.Add(new Contact(key.Value, number.Value, Telephone(number.Value)));
            if (own is null)
                continue;
            var printed = own.Required("text", "is what {{" + key.Value + "}} prints").Value;
            contacts.Add(new Contact(key.Value, printed, own.Text("url")?.Value ?? Telephone(printed)));
            if (own.Text("name") is { } name)
                contacts.Add(new Contact(key.Value + "-name", name.Value, own.Text("website")?.Value));
            own.Ignore("website");
            own.Finish();
        }

        return contacts.ToImmutable();
    }

    private static string? Telephone(string text)
    {
        var number = string.Concat(text.Where(c => char.IsAsciiDigit(c) || c == '+'));
        return number.Length > 0 && text.All(c => char.IsAsciiDigit(c) || c is '+' or ' ' or '-' or '(' or ')') ? "tel:" + number : null;
    }
}
