namespace Cli;

/// <summary>What the program tells its caller when it ends. Scripts rely on these numbers.</summary>
public static class ExitCode
{
    /// <summary>No errors; there may be warnings.</summary>
    public const int Success = 0;

    /// <summary>The input has errors: nothing was published.</summary>
    public const int Errors = 1;

    /// <summary>The command line is wrong.</summary>
    public const int Usage = 2;

    /// <summary>A tool, the disk or the proof of the published pages failed.</summary>
    public const int Failed = 3;

    /// <summary>Somebody stopped the program.</summary>
    public const int Interrupted = 130;
}
