using System.Collections.Frozen;
using System.Collections.Immutable;
using Compiler.Model;
using Compiler.Text;

namespace Compiler.Binding;

/// <summary>Gathers everything that pages may name into one scope.</summary>
internal static class ScopeBinder
{
    public static Scope Bind(
        InputSet input, LiveFile[] live, FrozenSet<string> drafts, Settings settings, CompilationOptions options, Facts facts)
    {
        var terms = live.Where(file => file.Path.Kind == SourceKind.Term)
            .Select(file => TermBinder.Read(file.Document, file.Path, facts)).ToArray();
        return new Scope
        {
            Settings = settings,
            Date = options.Date,
            Files = live.ToFrozenDictionary(file => file.Path.Path, file => file.Path),
            Drafts = drafts,
            Images = input.Images.ToFrozenDictionary(image => image.Path),
            References = ReadReferences(input, facts),
            People = input.Data.Where(text => text.Path.StartsWith("people/", StringComparison.Ordinal))
                .Select(text => DataBinder.ReadPerson(text, facts)).OfType<Person>().ToFrozenDictionary(person => person.Id),
            Terms = terms.ToFrozenDictionary(term => (term.Language, term.Slug)),
            Matchers = terms.GroupBy(term => term.Language).ToFrozenDictionary(group => group.Key, group => new TermMatcher(group)),
            RedFlags = settings.Languages.ToFrozenDictionary(language => language, language => ReadRedFlags(input, settings, language, facts)),
        };
    }

    private static FrozenDictionary<string, Reference> ReadReferences(InputSet input, Facts facts)
    {
        var references = new Dictionary<string, Reference>(StringComparer.Ordinal);
        var libraries = input.Data.Where(text => text.Path.StartsWith("references/", StringComparison.Ordinal)
            && text.Path.EndsWith(".json", StringComparison.Ordinal) && !text.Path.EndsWith(".lock.json", StringComparison.Ordinal));
        foreach (var reference in libraries.SelectMany(library => ReferenceBinder.Read(library, facts)))
        {
            if (!references.TryAdd(reference.Key, reference))
                facts.Add(new RepeatedReference(reference.At, reference.Key, references[reference.Key].At));
        }

        var passports = input.Data.FirstOrDefault(text => text.Path == PassportBinder.Path) is { } checkedWorks ? PassportBinder.Read(checkedWorks, facts) : [];
        return references.Values.Select(work => work with { Passport = PassportOf(work, passports) }).ToFrozenDictionary(work => work.Key, StringComparer.Ordinal);
    }

    /// <summary>An edited entry has no passport: the registries were asked about another.</summary>
    private static Passport? PassportOf(Reference work, Dictionary<string, Passport> passports) =>
        passports.GetValueOrDefault(work.Key) is { } passport && passport.EntryHash == work.Hash ? passport : null;

    /// <summary>The main language's signs are in redflags.yml, another language's in redflags.LANGUAGE.yml.</summary>
    private static ImmutableArray<RedFlag> ReadRedFlags(InputSet input, Settings settings, string language, Facts facts)
    {
        var path = language == settings.Languages[0] ? "redflags.yml" : $"redflags.{language}.yml";
        if (input.Data.FirstOrDefault(text => text.Path == path) is { } source)
            return DataBinder.ReadRedFlags(source, facts);
        facts.Add(new MissingFile(new Location(new SourceText(path, ""), default), "it says which signs are an emergency"));
        return [];
    }
}
