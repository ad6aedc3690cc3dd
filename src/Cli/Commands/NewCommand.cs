using System.CommandLine;
using Cli.Drafts;
using Compiler;
using Compiler.Binding;
using Compiler.Model;
using Compiler.Text;

namespace Cli.Commands;

/// <summary><c>new</c>: a draft that compiles, in the place where it belongs.</summary>
internal static class NewCommand
{
    private static readonly Argument<string> KindArgument = CreateKindArgument();
    private static readonly Argument<string> TitleArgument = new("TITLE") { Description = "The article's or the guide's title, or the term" };
    private static readonly Option<string> TopicOption = new("--topic") { Description = "The folder of the article's topic", HelpName = "T" };
    private static readonly Option<string> TypeOption = new("--type")
    {
        Description = $"What the article is about: {string.Join(", ", TypeNames)} (default: condition)",
        HelpName = "T",
    };

    private static IEnumerable<string> TypeNames => Enum.GetNames<ArticleType>().Select(name => name.ToLowerInvariant());

    /// <summary>The command as the command line knows it.</summary>
    public static Command Create(Terminal terminal)
    {
        var command = new Command("new", "Begin an article, a term or a guide: a draft that compiles") { KindArgument, TitleArgument, TopicOption, TypeOption };
        BuildOptions.AddInputTo(command);
        command.SetAction((said, cancellation) => Run(said, terminal, cancellation));
        return command;
    }

    private static Argument<string> CreateKindArgument()
    {
        var kind = new Argument<string>("article|term|guide") { Description = "What to begin" };
        kind.AcceptOnlyFromAmong("article", "term", "guide");
        return kind;
    }

    private static async Task<int> Run(ParseResult said, Terminal terminal, CancellationToken cancellation)
    {
        var input = BuildOptions.ReadInput(said);
        var kind = said.GetRequiredValue(KindArgument);
        var title = said.GetRequiredValue(TitleArgument).Trim();
        var slug = Slug.Of(title);
        if (slug.Length == 0)
            throw new Failure("A title needs at least one letter or digit.", ExitCode.Usage);

        var files = await Disk.Read(input, terminal.Say, cancellation);
        var site = Compilation.Compile(files, new CompilationOptions(DateOnly.FromDateTime(DateTime.Today), Drafts: true)).Site;
        var (path, text) = kind == "article" ? Article(said, title, slug, site, terminal) : WithoutTopic(said, kind, title, slug, site);
        Write(Path.Combine(input, path), text);

        var shown = PathText.Shown(Path.Combine(input, path));
        terminal.Output.WriteLine(shown);
        terminal.Say($"""
            Wrote {shown}, a draft. Now:
              1. Put your own words in the place of the instructions in it.
              2. See it with "preview --drafts".
              3. Remove the line "draft: true" to publish it with the next build.
            """);
        return ExitCode.Success;
    }

    private static (string Path, string Text) Article(ParseResult said, string title, string slug, Site site, Terminal terminal)
    {
        var topic = TopicOf(said.GetValue(TopicOption), site, terminal);
        var neighbours = site.Editions[0].Topics.FirstOrDefault(other => other.Slug == topic)?.Articles ?? [];
        var order = neighbours.Select(article => article.Order).DefaultIfEmpty(0).Max() / 10 * 10 + 10;
        return ($"articles/{topic}/{slug}.md", ArticleDraft.Write(title, TypeOf(said.GetValue(TypeOption)), order, site));
    }

    private static (string Path, string Text) WithoutTopic(ParseResult said, string kind, string title, string slug, Site site)
    {
        if (said.GetValue(TopicOption) is not null || said.GetValue(TypeOption) is not null)
            throw new Failure($"--topic and --type belong to an article; a {kind} has neither.", ExitCode.Usage);
        return kind == "term" ? ($"glossary/{slug}.md", TermDraft.Write(title, site)) : ($"guides/{slug}.yml", GuideDraft.Write(title, site));
    }

    private static string TopicOf(string? written, Site site, Terminal terminal)
    {
        var topics = site.Editions[0].Topics.Select(topic => topic.Slug).ToArray();
        var known = string.Join(", ", topics);
        if (written is null)
        {
            if (topics.Length == 0)
                throw new Failure("There is no topic yet: name one with --topic.", ExitCode.Usage);
            terminal.Say($"No --topic was given, so it goes to {topics[0]}. There are {known}.");
            return topics[0];
        }

        if (topics.Contains(written))
            return written;
        if (Nearest.To(written, topics) is { } nearest)
            throw new Failure($"There is no topic {written}. Did you mean {nearest}?", ExitCode.Usage);
        if (Slug.Of(written) != written)
            throw new Failure($"\"{written}\" cannot be a topic's folder: use small letters and hyphens, such as {Slug.Of(written)}.", ExitCode.Usage);
        terminal.Say($"{written} is a new topic beside {known}: write its articles/{written}/index.md too.");
        return written;
    }

    private static ArticleType TypeOf(string? written)
    {
        if (written is null)
            return ArticleType.Condition;
        if (TypeNames.Contains(written, StringComparer.OrdinalIgnoreCase))
            return Enum.Parse<ArticleType>(written, ignoreCase: true);
        var nearest = Nearest.To(written, TypeNames) is { } name ? $" Did you mean {name}?" : "";
        throw new Failure($"There is no type {written}.{nearest} There are {string.Join(", ", TypeNames)}.", ExitCode.Usage);
    }

    private static void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        try
        {
            using var file = new FileStream(path, FileMode.CreateNew);
            file.Write(System.Text.Encoding.UTF8.GetBytes(text));
        }
        catch (IOException) when (File.Exists(path))
        {
            throw new Failure($"{PathText.Shown(path)} is there already and was left as it is. Choose another title.", ExitCode.Usage);
        }
    }
}
