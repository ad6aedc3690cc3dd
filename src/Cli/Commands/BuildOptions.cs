using System.CommandLine;
using System.Globalization;
using Cli.Reports;

namespace Cli.Commands;

/// <summary>What a person may say about a build.</summary>
internal sealed record BuildOptions
{
    private static readonly Option<string> InputOption = new("--input")
    {
        Description = "The folder of Markdown",
        HelpName = "DIR",
        DefaultValueFactory = _ => "input",
    };

    private static readonly Option<string> OutputOption = new("--output")
    {
        Description = "The folder of the finished site",
        HelpName = "DIR",
        DefaultValueFactory = _ => "output",
    };

    private static readonly Option<BaseAddress?> BaseUrlOption = new("--base-url")
    {
        Description = "Where the site will live; it may have a path (default: url of site.yml)",
        HelpName = "URL",
        CustomParser = result =>
        {
            if (BaseAddress.TryRead(result.Tokens[0].Value, out var address))
                return address;
            result.AddError($"--base-url takes a web address such as https://example.org/library, not \"{result.Tokens[0].Value}\".");
            return null;
        },
    };

    private static readonly Option<DateOnly> DateOption = new("--date")
    {
        Description = "The day that dates are judged by (default: today)",
        HelpName = "YYYY-MM-DD",
        CustomParser = result =>
        {
            if (DateOnly.TryParseExact(result.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
                return date;
            result.AddError($"--date takes a day such as 2026-11-20, not \"{result.Tokens[0].Value}\".");
            return default;
        },
    };

    private static readonly Option<bool> DraftsOption = new("--drafts") { Description = "Publish drafts and pages of a later day too" };

    private static readonly Option<bool> StrictOption = new("--strict") { Description = "Treat warnings as errors" };

    private static readonly Option<ReportFormat> FormatOption = new("--format")
    {
        Description = "How errors and warnings are printed (default: text)",
        HelpName = "text|json|sarif|github",
        CustomParser = result =>
        {
            // Enum.TryParse would take numbers too.
            var word = result.Tokens[0].Value;
            if (Enum.GetNames<ReportFormat>().Contains(word, StringComparer.OrdinalIgnoreCase))
                return Enum.Parse<ReportFormat>(word, ignoreCase: true);
            result.AddError($"--format takes text, json, sarif or github, not \"{word}\".");
            return default;
        },
    };

    /// <summary>The folder of Markdown, as a full path.</summary>
    public required string Input { get; init; }

    /// <summary>The folder of the finished site, as a full path.</summary>
    public required string Output { get; init; }

    /// <summary>Where the site will live, or null for what site.yml says.</summary>
    public required BaseAddress? BaseUrl { get; init; }

    /// <summary>The day that dates are judged by.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Whether drafts are published too.</summary>
    public required bool Drafts { get; init; }

    /// <summary>Whether warnings count as errors.</summary>
    public required bool Strict { get; init; }

    /// <summary>How diagnostics are printed.</summary>
    public required ReportFormat Format { get; init; }

    /// <summary>Adds these options to a command.</summary>
    public static void AddTo(Command command)
    {
        foreach (var option in (Option[])[InputOption, OutputOption, BaseUrlOption, DateOption, DraftsOption, StrictOption, FormatOption])
            command.Add(option);
    }

    /// <summary>Adds those that make sense for preview, which writes nothing and reports to people.</summary>
    public static void AddToPreview(Command command)
    {
        foreach (var option in (Option[])[InputOption, BaseUrlOption, DateOption, DraftsOption, StrictOption])
            command.Add(option);
    }

    /// <summary>Adds those that make sense for leaflets, which have a folder of their own.</summary>
    public static void AddToLeaflets(Command command)
    {
        foreach (var option in (Option[])[InputOption, BaseUrlOption, DateOption, DraftsOption])
            command.Add(option);
    }

    /// <summary>Reads what was said. What a command does not offer has its default.</summary>
    public static BuildOptions Read(ParseResult said) => new()
    {
        Input = FolderOf(said, InputOption),
        Output = FolderOf(said, OutputOption),
        BaseUrl = said.GetValue(BaseUrlOption),
        Date = ReadDate(said),
        Drafts = said.GetValue(DraftsOption),
        Strict = said.GetValue(StrictOption),
        Format = said.GetValue(FormatOption),
    };

    /// <summary>Adds the option for the day alone.</summary>
    public static void AddDateTo(Command command) => command.Add(DateOption);

    /// <summary>Reads the day alone.</summary>
    public static DateOnly ReadDate(ParseResult said) =>
        said.GetResult(DateOption) is null ? DateOnly.FromDateTime(DateTime.Today) : said.GetValue(DateOption);

    /// <summary>Adds the option for the input folder alone.</summary>
    public static void AddInputTo(Command command) => command.Add(InputOption);

    /// <summary>Reads the input folder alone, as a full path.</summary>
    public static string ReadInput(ParseResult said) => FolderOf(said, InputOption);

    private static string FolderOf(ParseResult said, Option<string> option)
    {
        // A command that does not offer the option has no value for it.
        var typed = said.GetValue(option) ?? option.Name.TrimStart('-');
        return string.IsNullOrWhiteSpace(typed) ? throw new Failure($"{option.Name} needs the name of a folder.", ExitCode.Usage) : Path.GetFullPath(typed);
    }
}
