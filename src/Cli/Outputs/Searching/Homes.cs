using System.Collections.Frozen;
using Compiler.Model;
using Theme;
using Prose = Compiler.Model.Prose;

namespace Cli.Outputs.Searching;

/// <summary>The articles that are about terms, as the site's structure tells.</summary>
internal sealed class TermHomes(Edition edition)
{
    private readonly Named[] articles =
        [.. edition.Topics.SelectMany(topic => topic.Articles).Select(article => new Named(article, SearchWords.In(article.Title).ToHashSet()))];

    private readonly FrozenDictionary<string, TermPage> termPages = edition.Pages.OfType<TermPage>().ToFrozenDictionary(page => page.Term.Slug);

    /// <summary>The shortest title that holds all words of the name; else the article its page sends readers to, a page of help only where there is no other; else one that links it.</summary>
    public Article? this[Term term]
    {
        get
        {
            var name = SearchWords.In(term.Name).ToHashSet();
            var named = articles.Where(pair => name.IsSubsetOf(pair.Title)).Select(pair => pair.Article).MinBy(article => article.Title.Length);
            return named ?? Linked(term) ?? Users(term).FirstOrDefault();
        }
    }

    private sealed record Named(Article Article, HashSet<string> Title);

    private Article? Linked(Term term)
    {
        var addresses = termPages.GetValueOrDefault(term.Slug)?.All<Link>()
            .Select(link => link.To).OfType<Destination.Internal>().Select(to => to.Address).ToHashSet() ?? [];
        return edition.Pages.OfType<Article>().Where(article => addresses.Contains(article.Address)).MinBy(article => article.Type == ArticleType.Help);
    }

    /// <summary>Those that use the term, pages of help last, first those with a heading that names it.</summary>
    private IEnumerable<Article> Users(Term term) => edition.UsedBy.GetValueOrDefault(term.Slug, []).OfType<Article>()
        .OrderBy(article => article.Type == ArticleType.Help).ThenByDescending(article => article.Headings.Count(heading => Prose.PlainText(heading.Words).Contains(term.Name, StringComparison.OrdinalIgnoreCase)));
}

/// <summary>The page that helps somebody with a warning sign.</summary>
internal static class SignHome
{
    /// <summary>
    /// Of the help pages, those whose card names the sign before others, the one with the most signs of that urgency. What is not an emergency may have a page of
    /// its own: one whose title shares a word with the patients' words, as "infected wound" does with "Infection after surgery".
    /// </summary>
    public static Article? Of(RedFlag sign, Edition edition)
    {
        var pages = edition.Topics.SelectMany(topic => topic.Articles)
            .Where(article => article.Type == ArticleType.Help)
            .OrderByDescending(article => SignsOf(article).Contains(sign)).ThenByDescending(article => SignsOf(article).Count(other => other.Urgency == sign.Urgency)).ThenBy(article => article.Order).ToArray();
        return (sign.Urgency == Urgency.Urgent ? pages.FirstOrDefault(page => SignsOf(page).Contains(sign) && IsItsOwn(page, sign, pages)) : null) ?? pages.FirstOrDefault();
    }

    private static IEnumerable<RedFlag> SignsOf(Article article) => article.All<FlagUse>().Select(use => use.Target).OfType<RedFlag>();

    private static bool IsItsOwn(Article page, RedFlag sign, Article[] pages)
    {
        var shared = pages.Where(other => other != page).SelectMany(other => SearchWords.In(other.Title)).ToHashSet();
        var patients = sign.Patients.SelectMany(SearchWords.In).Select(Head).ToHashSet();
        return SearchWords.In(page.Title).Except(shared).Where(word => word.Length > 3).Select(Head).Any(patients.Contains);
    }

    // "Infected" and "infection" share their head.
    private static string Head(string word) => word.Length > 6 ? word[..6] : word;
}
