using System.Collections.Immutable;
using System.CommandLine;

namespace Cli.Commands;

/// <summary>What a person may say about a check against the registries.</summary>
internal sealed record VerifyOptions
{
    private const int UsualMaxAge = 7;

    private static readonly Option<string[]> OnlyOption = new("--only")
    {
        Description = "Ask about these works alone, however fresh their passports",
        HelpName = "KEY",
        AllowMultipleArgumentsPerToken = true,
    };

    private static readonly Option<int> MaxAgeOption = new("--max-age")
    {
        Description = $"Ask again about works that were checked this many days ago or earlier; 0 asks about all (default: {UsualMaxAge})",
        HelpName = "DAYS",
        DefaultValueFactory = _ => UsualMaxAge,
        CustomParser = result =>
        {
            if (int.TryParse(result.Tokens[0].Value, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var days))
                return days;
            result.AddError($"--max-age takes a number of days, not \"{result.Tokens[0].Value}\".");
            return 0;
        },
    };

    private static readonly Option<string?> RetractionsOption = new("--retractions")
    {
        Description = "A Retraction Watch file to look in as well; works without a network too",
        HelpName = "FILE.csv",
    };

    private static readonly Option<bool> LinksOption = new("--links") { Description = "Visit every web address that pages and works name" };

    private static readonly Option<string?> AddOption = new("--add")
    {
        Description = "Add a work to the library from its registry's record",
        HelpName = "DOI|PMID",
    };

    private static readonly Option<string> FormatOption = new("--format")
    {
        Description = "How findings are printed",
        HelpName = "text|json",
        DefaultValueFactory = _ => "text",
        CustomParser = result =>
        {
            if (result.Tokens[0].Value is not ("text" or "json"))
                result.AddError($"--format takes text or json, not \"{result.Tokens[0].Value}\".");
            return result.Tokens[0].Value;
        },
    };

    /// <summary>The folder of Markdown, as a full path.</summary>
    public required string Input { get; init; }

    /// <summary>The day that passports bear.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>The keys of the works to ask about; none for all that are due.</summary>
    public required ImmutableArray<string> Only { get; init; }

    /// <summary>The age in days from which a work is asked about again.</summary>
    public required int MaxAge { get; init; }

    /// <summary>A Retraction Watch file, or null.</summary>
    public required string? Retractions { get; init; }

    /// <summary>Whether web addresses are visited.</summary>
    public required bool Links { get; init; }

    /// <summary>The identifier of a work to add, or null.</summary>
    public required string? Add { get; init; }

    /// <summary>Whether findings are printed for machines.</summary>
    public required bool AsJson { get; init; }

    /// <summary>Adds these options to a command.</summary>
    public static void AddTo(Command command)
    {
        BuildOptions.AddInputTo(command);
        BuildOptions.AddDateTo(command);
        foreach (var option in (Option[])[OnlyOption, MaxAgeOption, RetractionsOption, LinksOption, AddOption, FormatOption])
            command.Add(option);
    }

    /// <summary>Reads what was said.</summary>
    public static VerifyOptions Read(ParseResult said) => new()
    {
        Input = BuildOptions.ReadInput(said),
        Date = BuildOptions.ReadDate(said),
        Only = [.. said.GetValue(OnlyOption) ?? []],
        MaxAge = said.GetValue(MaxAgeOption),
        Retractions = said.GetValue(RetractionsOption) is { } file ? Path.GetFullPath(file) : null,
        Links = said.GetValue(LinksOption),
        Add = said.GetValue(AddOption),
        AsJson = said.GetValue(FormatOption) == "json",
    };
}
