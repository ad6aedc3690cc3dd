using System.CommandLine;
using Compiler.Text;

namespace Cli.Commands;

/// <summary><c>explain</c>: the page behind a code.</summary>
internal static class ExplainCommand
{
    /// <summary>The command as the command line knows it.</summary>
    public static Command Create(Terminal terminal)
    {
        var code = new Argument<string>("CODE") { Description = "A code such as EVID004" };
        var command = new Command("explain", "Explain the code of an error or warning") { code };
        command.SetAction(said => Run(said.GetRequiredValue(code), terminal));
        return command;
    }

    private static int Run(string written, Terminal terminal)
    {
        // The editorial rules write EVID-04 for what the program calls EVID004.
        var code = written.Trim().ToUpperInvariant();
        if (code.Split('-') is [var family, { Length: < 3 } number] && number.All(char.IsAsciiDigit))
            code = family + number.PadLeft(3, '0');

        if (HelpPages.Of(code) is { } page)
        {
            terminal.Output.WriteLine(HelpText.Of(code, page, terminal.Colourful));
            return ExitCode.Success;
        }

        var near = NearTo(code);
        terminal.Say($"There is no code {written}."
            + (near.Length > 0 ? $" Did you mean {string.Join(", ", near)}?" : $" There are {string.Join(", ", HelpPages.Codes)}."));
        return ExitCode.Usage;
    }

    private static string[] NearTo(string code)
    {
        var nearest = Nearest.To(code, HelpPages.Codes);
        var family = new string([.. code.TakeWhile(char.IsAsciiLetter)]);
        var relatives = family.Length > 1 ? HelpPages.Codes.Where(other => other.StartsWith(family, StringComparison.Ordinal)) : [];
        return [.. ((string?[])[nearest]).OfType<string>().Concat(relatives).Distinct().Take(8)];
    }
}
