using System.Collections.Immutable;
using Cli.Publishing;
using Compiler.Rules;

namespace Cli;

/// <summary>The page behind every code that a report may name: the compiler's rules, and what can be wrong with an output folder.</summary>
internal static class HelpPages
{
    /// <summary>Every code, in order.</summary>
    public static ImmutableArray<string> Codes { get; } =
        [.. RuleBook.All.Select(rule => rule.Code).Concat(OutputFault.All.Select(fault => fault.Code)).Order(StringComparer.Ordinal)];

    /// <summary>The page of a code as Markdown, or null for a code that there is not. Case does not matter.</summary>
    public static string? Of(string code) =>
        OutputFault.All.FirstOrDefault(fault => fault.Code.Equals(code, StringComparison.OrdinalIgnoreCase))?.Help ?? RuleBook.HelpOf(code);

    /// <summary>The first line of a code's page.</summary>
    public static string? TitleOf(string code) => Of(code)?.Split('\n')[0].TrimStart('#', ' ').TrimEnd();
}
