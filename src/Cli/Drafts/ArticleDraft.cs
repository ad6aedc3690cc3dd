using System.Globalization;
using System.Text;
using Compiler.Model;

namespace Cli.Drafts;

/// <summary>The file of a new article: every part that its type needs, with a sentence in each that tells the author what belongs there.</summary>
internal static class ArticleDraft
{
    private const int SignsShown = 4;

    private static readonly ArticleType[] NeedCards =
        [ArticleType.Symptom, ArticleType.Condition, ArticleType.Treatment, ArticleType.Recovery, ArticleType.Coping, ArticleType.Help];

    /// <summary>The whole file.</summary>
    public static string Write(string title, ArticleType type, int order, Site site)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"""
            ---
            draft: true
            title: {YamlText.Of(title)}
            description: One plain sentence of 60 to 155 characters that says what this page tells its reader.
            type: {type.ToString().ToLowerInvariant()}
            published: {site.Date:yyyy-MM-dd}
            order: {order}
            conflicts: none
            # Remove this line when the page cites its sources, like this: the claim [@key of the work].
            sources: none
            ---
            """).Append("\n\n");
        if (type != ArticleType.Help)
            text.Append(QuickAnswer);
        if (type == ArticleType.Treatment)
            text.Append(HowItWorks);
        if (NeedCards.Contains(type))
            text.Append(Cards(site));
        text.Append(Sections(type));
        if (type != ArticleType.Help)
            text.Append(KeyTakeaways);
        return text.ToString().TrimEnd('\n') + "\n";
    }

    /// <summary>Only signs of <c>redflags.yml</c> may stand in these cards; the author keeps those that belong to the page.</summary>
    private static string Cards(Site site)
    {
        var flags = site.Editions[0].RedFlags;
        var number = site.Settings.Contacts.Any(contact => contact.Name == "emergency") ? "{{emergency}}" : "the emergency number";
        return Card("emergency", $"Call {number} or go to the emergency department if:", Urgency.Emergency)
            + Card("urgent", "Call your surgical team today if:", Urgency.Urgent);

        string Card(string name, string heading, Urgency urgency)
        {
            var signs = flags.Where(flag => flag.Urgency == urgency).Take(SignsShown).Select(flag => $"- {{{{flag:{flag.Id}}}}}\n").ToArray();
            return signs.Length == 0 ? "" : $"::: {name}\n## {heading}\n\n{string.Concat(signs)}:::\n\n";
        }
    }

    private static string Sections(ArticleType type) => type switch
    {
        ArticleType.Symptom => """
            ## What it feels like

            Describe it as a reader would say it.

            ## What can cause it

            Name the causes in plain words, the likely ones first.

            ## What you can do

            ::: do
            - write one thing to do
            - write another thing to do
            :::

            ::: dont
            - do not write more than six of these
            - do not forget to say why, where it helps
            :::


            """,
        ArticleType.Condition => """
            ## What it is

            Explain it in plain words. Give its medical name in brackets.

            ## How it is found

            Say which tests find it, and what each can miss.

            ## What can help

            Name what can help, with the benefits and the harms of each.

            """ + Questions,
        ArticleType.Treatment => """
            ## Benefits

            Say who may be helped, how much, and compared with what.

            ## Risks

            Say what can go wrong, and how often.

            ## If nothing is done

            Say what is likely to happen without it.

            ## Alternatives

            Name the other choices, and link to their pages.

            ## Life afterwards

            Say what daily life is like after it.

            ## What is not known

            Say what studies have not answered yet.

            """ + Questions,
        ArticleType.Test => """
            ## What it can show

            Say what the test can find, and what it can miss.

            ## What happens

            ::: steps
            1. Write the first step.
            2. Write the next step.
            :::

            ## Afterwards

            Say when the result comes, and who explains it.

            """ + Questions,
        ArticleType.Recovery => """
            ## What to expect

            Say what is usual, and that people differ.

            ## What helps

            ::: do
            - write one thing to do
            - write another thing to do
            :::

            ## What slows it down

            ::: dont
            - do not write more than six of these
            - do not forget to say why, where it helps
            :::


            """,
        ArticleType.Coping => """
            ## How it may feel

            Say that this is a normal response. Describe it without drama.

            ## What can help

            ::: do
            - write one thing to try today
            - write another thing to try
            :::

            ## Where to find support

            Name who can help, and how to reach them.


            """,
        ArticleType.Decision => """
            ## What there is to decide

            Say what the choices are, and that there is time to think.

            ## The choices side by side

            ::: compare
            Table: The choices compared

            | | First choice | Second choice |
            |---|---|---|
            | What happens | Say it in a few words | Say it in a few words |
            | What it may bring | Say it in a few words | Say it in a few words |
            | What may go wrong | Say it in a few words | Say it in a few words |
            :::

            """ + "\n" + Questions,
        _ => """
            ## What to do first

            ::: steps
            1. Write the first thing to do.
            2. Write the next thing to do.
            :::

            ## While you wait

            Say what helps until somebody comes or answers.

            """,
    };

    private const string QuickAnswer = """
        ::: quick-answer
        Write two to four short sentences. They carry the main message of the page.
        :::


        """;

    private const string HowItWorks = """
        ## How it works

        Say in plain words what is done, and what it is meant to change.


        """;

    private const string Questions = """

        ## Questions to ask

        ::: questions
        - What do you think is the cause?
        - What may happen if we wait?
        :::


        """;

    private const string KeyTakeaways = """
        ## In short

        ::: key-takeaways
        - Write three to five things that a reader should keep.
        - Each is one short sentence.
        - The most important one comes first.
        :::
        """;
}
