using System.Collections.Immutable;
using Compiler.Model;

namespace Compiler.Binding;

/// <summary>Divides the pages by language, joins translations, and adds the pages whose words are the interface's.</summary>
internal static class EditionBinder
{
    // Languages written right to left, by the scripts that CLDR gives as their default.
    private static readonly ImmutableHashSet<string> RightToLeft = ["ar", "arc", "ckb", "dv", "fa", "ha-arab", "he", "ku-arab", "ps", "sd", "ug", "ur", "yi"];

    /// <summary>An edition for each language that has pages, and for the main language always.</summary>
    public static ImmutableArray<Edition> Bind(LiveFile[] live, ImmutableArray<Page> pages, Scope scope, Facts facts)
    {
        var languages = scope.Settings.Languages;
        var translations = TranslationsByAddress(live);
        var written = pages.Select(page => page.Address).ToHashSet();
        var translated = pages.Select(page => page with { Translations = TranslationsOf(page, translations, written) }).ToLookup(page => page.Language);
        var published = languages.Where(language => language == languages[0] || translated.Contains(language)).ToArray();
        var asking = published.Where(language => translated[language].Any(page => page.Blocks.Any(block => block is Questions))).ToArray();
        var added = published.SelectMany(language => Added(language, SourcePath.RootOf(language, languages), published, asking, scope)).ToArray();
        ReportClashes(pages, added, facts);
        var taken = pages.Select(page => page.Address).ToHashSet();
        var free = added.Where(page => !taken.Contains(page.Address)).ToLookup(page => page.Language);
        return [.. published.Select(language => BindEdition(language, [.. translated[language]], free[language], scope))];
    }

    /// <summary>Only the home page may be written in a file where the program would add its own.</summary>
    private static void ReportClashes(ImmutableArray<Page> written, Page[] added, Facts facts)
    {
        var own = added.ToDictionary(page => page.Address);
        foreach (var page in written)
        {
            if (own.TryGetValue(page.Address, out var other) && other.GetType() != page.GetType())
                facts.Add(new AddressClash(page.At!, page.Address, null));
        }
    }

    private static Edition BindEdition(string language, ImmutableArray<Page> written, IEnumerable<Page> added, Scope scope)
    {
        var root = SourcePath.RootOf(language, scope.Settings.Languages);
        return new Edition
        {
            Language = language,
            RightToLeft = RightToLeft.Contains(language) || RightToLeft.Contains(language.Split('-')[0]),
            Root = root,
            Pages = [.. written.Concat(added).OrderBy(page => page.Address, StringComparer.Ordinal)],
            Topics = TopicsOf(written),
            Terms = [.. written.OfType<TermPage>().Select(page => page.Term).OrderBy(term => term.Name, StringComparer.OrdinalIgnoreCase)],
            RedFlags = scope.RedFlags.GetValueOrDefault(language, []),
        };
    }

    private static ImmutableArray<Topic> TopicsOf(ImmutableArray<Page> pages)
    {
        var indexes = pages.OfType<TopicPage>().ToDictionary(page => page.Topic);
        var articles = pages.OfType<Article>().ToLookup(article => article.Topic);
        return
        [
            .. indexes.Keys.Union(articles.Select(group => group.Key))
                .Select(slug => new Topic(slug, indexes.GetValueOrDefault(slug),
                    [.. articles[slug].OrderBy(article => article.Order).ThenBy(article => article.Title, StringComparer.Ordinal)]))
                .OrderBy(topic => topic.Index?.Order ?? int.MaxValue).ThenBy(topic => topic.Slug, StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<Page> Added(string language, string root, string[] published, string[] asking, Scope scope)
    {
        ImmutableArray<Translation> Among(string[] languages, string path) =>
        [
            .. languages.Where(other => other != language).Select(other => new Translation(other, SourcePath.RootOf(other, scope.Settings.Languages) + path)),
        ];
        ImmutableArray<Translation> Elsewhere(string path) => Among(published, path);

        yield return new HomePage { Address = root, Language = language, Title = "", Description = "", Translations = Elsewhere("") };
        yield return new GlossaryPage { Address = root + "glossary/", Language = language, Title = "", Description = "", Translations = Elsewhere("glossary/") };
        yield return new ReferencesPage { Address = root + "references/", Language = language, Title = "", Description = "", Translations = Elsewhere("references/") };
        yield return new ClaimsPage { Address = root + "about/claims/", Language = language, Title = "", Description = "", Translations = Elsewhere("about/claims/") };
        yield return new SearchPage { Address = root + "search/", Language = language, Title = "", Description = "", Translations = Elsewhere("search/") };
        yield return new AlphabetPage { Address = root + "a-z/", Language = language, Title = "", Description = "", Translations = Elsewhere("a-z/") };
        yield return new DiaryPage { Address = root + "diary/", Language = language, Title = "", Description = "", Translations = Elsewhere("diary/") };
        if (asking.Contains(language))
            yield return new AppointmentPage { Address = root + "my-appointment/", Language = language, Title = "", Description = "", Translations = Among(asking, "my-appointment/") };
        if (scope.Settings.Feedback.Netlify)
            yield return new ThanksPage { Address = root + "thanks/", Language = language, Title = "", Description = "", Translations = Elsewhere("thanks/") };
        yield return new NotFoundPage { Address = root + "404.html", Language = language, Title = "", Description = "" };
    }

    /// <summary>Steps of a guide answer to those of the same name in its translations.</summary>
    private static ImmutableArray<Translation> TranslationsOf(Page page, Dictionary<string, ImmutableArray<Translation>> byAddress, HashSet<string> written) =>
        page is GuidePart part
            ? [.. byAddress.GetValueOrDefault(part.Guide.Address, []).Select(other => other with { Address = other.Address + part.Address[part.Guide.Address.Length..] })
                .Where(other => written.Contains(other.Address))]
            : byAddress.GetValueOrDefault(page.Address, []);

    private static Dictionary<string, ImmutableArray<Translation>> TranslationsByAddress(LiveFile[] live)
    {
        var translations = new Dictionary<string, ImmutableArray<Translation>>();
        foreach (var family in live.GroupBy(file => file.Path.Base).Where(family => family.Count() > 1))
        {
            foreach (var file in family)
            {
                translations.TryAdd(file.Path.Address,
                    [.. family.Where(other => other != file).Select(other => new Translation(other.Path.Language, other.Path.Address))]);
            }
        }

        return translations;
    }
}
