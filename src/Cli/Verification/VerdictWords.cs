using Compiler.Model;

namespace Cli.Verification;

/// <summary>The words for a verdict: in the lock file, in reports and for people.</summary>
internal static class VerdictWords
{
    /// <summary>A verdict in kebab case, as the lock file has it.</summary>
    public static string Of(Verdict verdict) =>
        string.Concat(verdict.ToString().Select((letter, i) => char.IsUpper(letter) ? (i > 0 ? "-" : "") + char.ToLowerInvariant(letter) : letter.ToString()));

    /// <summary>A verdict for people.</summary>
    public static string Said(Verdict verdict) => Of(verdict).Replace('-', ' ');
}
