using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Compiler.Model;
using Microsoft.AspNetCore.Components;

namespace Theme;

/// <summary>What a page says to search engines, as schema.org's JSON-LD. It states only what the page itself shows.</summary>
internal static class StructuredData
{
    // This encoder writes <, > and & as \u003c and so on: words cannot end the script element.
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>The page's data as JSON, or null when it has none.</summary>
    public static MarkupString? Of(PageContext here)
    {
        JsonObject[] things = here.Page switch
        {
            Article article => [WebPage(here, article), Breadcrumbs(here, article)],
            TermPage term => [DefinedTerm(here, term)],
            HomePage => [WebSite(here)],
            _ => [],
        };
        if (things.Length == 0)
            return null;

        var graph = new JsonObject { ["@context"] = "https://schema.org", ["@graph"] = new JsonArray([.. things]) };
        return new MarkupString(graph.ToJsonString(Options));
    }

    private static JsonObject WebPage(PageContext here, Article article)
    {
        var data = new JsonObject
        {
            ["@type"] = "MedicalWebPage",
            ["name"] = article.Title,
            ["description"] = article.Description,
            ["url"] = here.Absolute(article.Address),
            ["inLanguage"] = article.Language,
            ["audience"] = new JsonObject { ["@type"] = "MedicalAudience", ["audienceType"] = "Patient" },
            ["publisher"] = new JsonObject { ["@type"] = "Organization", ["name"] = PublisherOf(here, article) },
        };
        if (article.Published is { } published)
            data["datePublished"] = Day(published);
        if (article.Updated is { } updated)
            data["dateModified"] = Day(updated);
        if (article.Author is { } author)
            data["author"] = Person(author);

        // A review that is overdue, or older than the words, is no review of this page.
        if (article.Review is { State: ReviewState.Current, By: { } by, On: { } on })
        {
            data["lastReviewed"] = Day(on);
            data["reviewedBy"] = Person(by);
        }

        return data;
    }

    private static JsonObject Breadcrumbs(PageContext here, Article article)
    {
        var trail = new List<(string Name, string Address)>();
        if (here.Edition.The<HomePage>() is { } home)
            trail.Add((here.Words["nav.home"], home.Address));
        if (here.Topic(article.Topic)?.Index is { } topic)
            trail.Add((topic.Title, topic.Address));
        trail.Add((article.Title, article.Address));
        return new JsonObject
        {
            ["@type"] = "BreadcrumbList",
            ["itemListElement"] = new JsonArray([.. trail.Select((step, i) => new JsonObject
            {
                ["@type"] = "ListItem",
                ["position"] = i + 1,
                ["name"] = step.Name,
                ["item"] = here.Absolute(step.Address),
            })]),
        };
    }

    private static JsonObject DefinedTerm(PageContext here, TermPage page)
    {
        var data = new JsonObject
        {
            ["@type"] = "DefinedTerm",
            ["name"] = page.Term.Name,
            ["description"] = page.Term.Definition,
            ["url"] = here.Absolute(page.Address),
            ["inLanguage"] = page.Language,
        };
        if (page.Term.OtherNames is { IsEmpty: false } others)
            data["alternateName"] = new JsonArray([.. others.Select(name => JsonValue.Create(name))]);
        if (here.Edition.The<GlossaryPage>() is { } glossary)
            data["inDefinedTermSet"] = here.Absolute(glossary.Address);
        return data;
    }

    private static JsonObject WebSite(PageContext here) => new()
    {
        ["@type"] = "WebSite",
        ["name"] = here.Site.Settings.Name,
        ["description"] = here.DescriptionOf(here.Page),
        ["url"] = here.Absolute(here.Page.Address),
        ["inLanguage"] = here.Page.Language,
        ["publisher"] = new JsonObject { ["@type"] = "Organization", ["name"] = here.Site.Settings.Publisher },
    };

    private static JsonObject Person(Person person) =>
        new() { ["@type"] = "Person", ["name"] = person.Name, ["honorificSuffix"] = person.Credentials };

    private static string PublisherOf(PageContext here, Article article) =>
        article.Publisher.Length > 0 ? article.Publisher : here.Site.Settings.Publisher;

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
