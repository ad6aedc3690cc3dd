using System.Collections.Frozen;
using System.Collections.Immutable;
using Compiler.Model;
using Compiler.Syntax;
using Compiler.Text;

namespace Compiler.Binding;

/// <summary>A file that is published as pages, with its place in the layout.</summary>
internal sealed record LiveFile(Document Document, SourcePath Path);

/// <summary>Binds all input files into one immutable site.</summary>
internal static class Binder
{
    /// <summary>The site of an input folder. What was noticed on the way is in its facts, in order of file and place.</summary>
    public static Site Bind(IReadOnlyCollection<InputFile> files, CompilationOptions options)
    {
        var facts = new Facts();
        var input = InputSet.Read(files, facts);
        var settings = ReadSettings(input, facts);
        var (live, drafts) = Divide(Place(input.Documents, settings, facts), options);
        var scope = ScopeBinder.Bind(input, live, drafts, settings, options, facts);
        var pages = SideBySide.MapMany(live, file => PagesOf(file, scope, facts));
        if (pages.Length == 0)
            facts.Add(new NothingToPublish(new Location(new SourceText("articles", ""), default)));

        return new Site
        {
            Settings = settings,
            Date = options.Date,
            Drafts = options.Drafts,
            Editions = EditionBinder.Bind(live, DropClashes(pages, facts), scope, facts),
            References = [.. scope.References.Values.OrderBy(reference => reference.Key, StringComparer.Ordinal)],
            People = [.. scope.People.Values.OrderBy(person => person.Id, StringComparer.Ordinal)],
            Images = [.. scope.Images.Values.OrderBy(image => image.Path, StringComparer.Ordinal)],
            PlainWords = options.PlainWords.With(settings.PlainWords),
            Facts = facts.InOrder(),
        };
    }

    private static Settings ReadSettings(InputSet input, Facts facts)
    {
        if (input.Data.FirstOrDefault(text => text.Path == "site.yml") is { } source)
            return DataBinder.ReadSettings(source, facts);
        facts.Add(new MissingFile(new Location(new SourceText("site.yml", ""), default), "it names the site, its publisher and its contacts"));
        return new Settings();
    }

    private static LiveFile[] Place(IEnumerable<Document> documents, Settings settings, Facts facts)
    {
        var placed = new List<LiveFile>();
        foreach (var document in documents)
        {
            if (SourcePath.Read(document.Source.Path, settings.Languages) is { } path)
                placed.Add(new LiveFile(document, path));
            else
                facts.Add(new MisplacedFile(new Location(document.Source, default)));
        }

        return [.. placed];
    }

    /// <summary>Excluded pages are never published; drafts and pages of a later day only where drafts are wished.</summary>
    private static (LiveFile[] Live, FrozenSet<string> Drafts) Divide(LiveFile[] files, CompilationOptions options)
    {
        var live = new List<LiveFile>();
        var held = new List<string>();
        foreach (var file in files)
        {
            // What is wrong with these fields is reported when the page is bound.
            var fields = new Fields(file.Document.Source, file.Document.FrontMatter, new Facts());
            var isDraft = fields.Flag("draft") == true || fields.Date("published") > options.Date;
            if (fields.Flag("excluded") == true || (isDraft && !options.Drafts))
                held.Add(file.Path.Path);
            else
                live.Add(file);
        }

        return ([.. live], held.ToFrozenSet());
    }

    private static IEnumerable<Page> PagesOf(LiveFile file, Scope scope, Facts facts)
    {
        var page = PageBinder.Bind(file.Document, file.Path, scope, TermOf(file.Path, scope), facts);
        return page is GuidePage guide ? [page, .. GuideBinder.PartsOf(guide, file.Path, scope)] : [page];
    }

    private static Term? TermOf(SourcePath path, Scope scope) =>
        path.Kind == SourceKind.Term ? scope.Terms[(path.Language, path.Slug)] : null;

    /// <summary>Of two pages with one address the first stays, so that the rest can be checked.</summary>
    private static ImmutableArray<Page> DropClashes(IEnumerable<Page> pages, Facts facts)
    {
        var byAddress = new Dictionary<string, Page>();
        foreach (var page in pages)
        {
            if (!byAddress.TryAdd(page.Address, page))
                facts.Add(new AddressClash(page.At!, page.Address, byAddress[page.Address].At!));
        }

        return [.. byAddress.Values];
    }
}
