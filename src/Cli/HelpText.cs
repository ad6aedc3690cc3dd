using System.Text;
using System.Text.RegularExpressions;

namespace Cli;

/// <summary>Sets a help page for a terminal: headings stand out, examples are indented, the marks of expected places become a plain arrow.</summary>
internal static partial class HelpText
{
    /// <summary>The page as plain text, with headings in bold where colour is allowed.</summary>
    public static string Of(string code, string markdown, bool colourful)
    {
        var text = new StringBuilder();
        var inExample = false;
        foreach (var line in markdown.ReplaceLineEndings("\n").Split('\n'))
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
            {
                if (!inExample && ExampleName().Match(line).Groups["name"] is { Length: > 0 } name)
                    text.Append("    ").Append(name.Value).Append(":\n");
                inExample = !inExample;
            }
            else if (inExample)
            {
                text.Append("    ").Append(Marks().Replace(line, "")).Append('\n');
            }
            else if (Heading().Match(line) is { Success: true } heading)
            {
                var words = (heading.Groups["level"].Length == 1 ? code + ": " : "") + heading.Groups["words"].Value;
                text.Append(colourful ? $"\e[1m{words}\e[0m" : words).Append('\n');
                if (!colourful)
                    text.Append(heading.Groups["level"].Length == 1 ? '=' : '-', words.Length).Append('\n');
            }
            else
            {
                text.Append(line).Append('\n');
            }
        }

        return text.ToString().Trim('\n');
    }

    [GeneratedRegex(@"^```\S+\s+(?<name>\S+)$")]
    private static partial Regex ExampleName();

    [GeneratedRegex("^(?<level>#{1,3}) +(?<words>.+)$")]
    private static partial Regex Heading();

    [GeneratedRegex("[⟦⟧]")]
    private static partial Regex Marks();
}
