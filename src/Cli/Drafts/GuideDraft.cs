using System.Collections.Immutable;
using System.Globalization;
using Compiler.Model;

namespace Cli.Drafts;

/// <summary>The file of a new guide: the questions about warning signs are there, the first question of its own is left to write.</summary>
internal static class GuideDraft
{
    private static readonly ImmutableArray<(Urgency Urgency, string Name, string Question, string End)> Checks =
    [
        (Urgency.Emergency, "emergency", "Do you have any of these signs now?", "Get emergency help now"),
        (Urgency.Crisis, "crisis", "Do you feel like this today?", "Talk to someone now"),
        (Urgency.Urgent, "urgent", "Does any of this fit you today?", "Call today"),
    ];

    /// <summary>The whole file.</summary>
    public static string Write(string title, Site site)
    {
        var edition = site.Editions[0];
        var needed = Checks.Where(check => edition.RedFlags.Any(sign => sign.Urgency == check.Urgency)).ToArray();
        var lacking = needed.Where(check => edition.HelpCard(check.Urgency) is null).Select(check => $"::: {check.Name}").ToArray();
        if (lacking.Length > 0)
            throw new Failure($"A guide repeats the care cards of a help page, and none has {string.Join(", ", lacking)}. Begin one with: new article TITLE --type help", ExitCode.Usage);

        var pages = edition.Topics.SelectMany(topic => topic.Articles).Where(article => article.At is not null).ToArray();
        var help = pages.FirstOrDefault(page => page.Type == ArticleType.Help) ?? pages.FirstOrDefault()
            ?? throw new Failure("A guide leads to pages, and there is none yet.", ExitCode.Usage);
        var steps = needed.Select((check, i) => Check(check.Name, check.Question, i + 1 < needed.Length ? needed[i + 1].Name + "-signs" : "first-question"));
        var cards = needed.Select(check => Card(check.Name, check.End, PathOf(help)));
        return string.Create(CultureInfo.InvariantCulture, $"""
            draft: true
            title: {YamlText.Of(title)}
            description: One plain sentence that says whom this guide helps, and with what.
            published: {site.Date:yyyy-MM-dd}

            # Answers name the step that follows; the guide begins at the first. A step has a question and answers, or an end and pages.
            steps:

              # Every way asks about the warning signs first. Their words come from redflags.yml.

            {string.Concat(steps)}  first-question:
                question: What do you want to ask first?
                answers:
                  - answer: An answer in a reader's own words
                    to: first-end
                  - answer: Another answer
                    to: second-end

              first-end:
                end: What the first answer leads to
                text: One or two plain sentences on the pages below.
                pages:
                  - {PathOf(pages[0])}

              second-end:
                end: What the other answer leads to
                pages:
                  - {PathOf(pages[^1])}

              # Whoever has a warning sign ends here. The cards come from the help pages.

            {string.Concat(cards).TrimEnd()}

            """);
    }

    private static string Check(string name, string question, string next) =>
        $"  {name}-signs:\n    question: {question}\n    flags: {name}\n    yes: {name}-help\n    no: {next}\n\n";

    private static string Card(string name, string end, string page) =>
        $"  {name}-help:\n    end: {end}\n    card: {name}\n    pages:\n      - {page}\n\n";

    private static string PathOf(Article page) => "../" + page.At!.Source.Path;
}
