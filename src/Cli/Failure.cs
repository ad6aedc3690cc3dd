namespace Cli;

/// <summary>What stops a command, said in one sentence that a person can act on.</summary>
internal sealed class Failure(string sentence, int exitCode = ExitCode.Failed, Exception? cause = null) : Exception(sentence, cause)
{
    /// <summary>What the program ends with.</summary>
    public int ExitCode { get; } = exitCode;

    /// <summary>What is printed under the sentence, such as the last lines of a tool that failed.</summary>
    public IReadOnlyList<string> Details { get; init; } = [];
}
