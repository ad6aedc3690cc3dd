using System.ComponentModel;
using System.Diagnostics;

namespace Cli;

/// <summary>How another program ended, and the last lines it wrote.</summary>
internal sealed record ToolResult(int ExitCode, IReadOnlyList<string> Lines)
{
    private const int LinesForPeople = 8;

    /// <summary>The few lines that are worth to be read.</summary>
    public IReadOnlyList<string> LastLines => [.. Lines.TakeLast(LinesForPeople)];
}

/// <summary>Runs other programs. They are killed, with their children, when the work is cancelled.</summary>
internal static class Tool
{
    private const int LinesKept = 200;

    /// <summary>Runs a program to its end; null when there is no such program.</summary>
    public static async Task<ToolResult?> Run(string program, IEnumerable<string> arguments, string folder, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = new Process { StartInfo = start };
        var lines = new Queue<string>();
        void Keep(string? line)
        {
            lock (lines)
            {
                if (!string.IsNullOrWhiteSpace(line))
                    lines.Enqueue(line.TrimEnd());
                while (lines.Count > LinesKept)
                    lines.Dequeue();
            }
        }

        process.OutputDataReceived += (_, data) => Keep(data.Data);
        process.ErrorDataReceived += (_, data) => Keep(data.Data);
        try
        {
            process.Start();
        }
        catch (Win32Exception)
        {
            return null;
        }

        process.StandardInput.Close();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            await process.WaitForExitAsync(cancellation);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        return new ToolResult(process.ExitCode, [.. lines]);
    }
}
