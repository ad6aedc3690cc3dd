using System.CommandLine;
using Compiler.Text;

namespace Cli;

/// <summary>Says what is wrong with a command line, and what was probably meant.</summary>
internal static class Usage
{
    /// <summary>Prints every mistake and gives the exit code.</summary>
    public static int Explain(ParseResult parsed, Terminal terminal)
    {
        var command = parsed.CommandResult.Command;
        var messages = parsed.UnmatchedTokens.Count > 0
            ? parsed.UnmatchedTokens.Take(1).Select(token => Unknown(token, command))
            : parsed.Errors.Select(error => error.Message).Distinct();
        foreach (var message in messages)
            terminal.Say(message);
        terminal.Say($"\"{CommandLine(command)}\" shows what there is.");
        return ExitCode.Usage;
    }

    private static string Unknown(string token, Command command)
    {
        var isOption = token.StartsWith('-');
        var isCommand = !isOption && command.Subcommands.Count > 0;
        var known = isOption ? command.Options.Select(option => option.Name) : command.Subcommands.Select(sub => sub.Name);
        var suggestion = Nearest.To(token.Split('=', ':')[0], known) is { } nearest ? $" Did you mean {nearest}?" : "";
        return isOption ? $"There is no option {token} here.{suggestion}"
            : isCommand ? $"There is no command {token}.{suggestion}"
            : $"\"{token}\" is one word too many here.";
    }

    private static string CommandLine(Command command) => command is RootCommand ? "--help" : command.Name + " --help";
}
