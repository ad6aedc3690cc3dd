using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Registries.Tests;

namespace Long.Tests;

/// <summary>
/// What it takes to verify 1,000 works against a server that answers in 50 ms and allows 50 requests a second: the time that the limit
/// allows plus 10 %, and less than 200 MB.
/// </summary>
internal static class VerifyPace
{
    private const int Works = 1000;
    private const int PerSecond = 50;
    private const long MostMemory = 200_000_000;
    private static readonly TimeSpan Latency = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(100);

    /// <summary>Measures and prints; whether time and memory are kept to.</summary>
    public static async Task<bool> Measure()
    {
        Work[] works = [.. Enumerable.Range(0, Works).Select(n => new Work { Doi = $"10.1000/{n}" })];
        await using var server = await RegistryServer.Start(works);
        server.Fault = async _ =>
        {
            await Task.Delay(Latency);
            return false;
        };
        var folder = Directory.CreateTempSubdirectory("verify-pace-");
        try
        {
            Write(folder, server, works);
            var clock = Stopwatch.StartNew();
            string[] arguments = [Path.Combine(AppContext.BaseDirectory, "site.dll"), "verify", "--input", Path.Combine(folder.FullName, "input"), "--date", "2026-11-20"];
            using var run = Process.Start(new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = folder.FullName })!;
            var peak = 0L;
            while (!run.HasExited)
            {
                run.Refresh();
                peak = Math.Max(peak, run.HasExited ? 0 : run.WorkingSet64);
                await Task.Delay(BetweenLooks);
            }

            var allowed = TimeSpan.FromSeconds((double)server.Log.Count / PerSecond);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{Works:N0} works, {server.Log.Count:N0} requests: {clock.Elapsed.TotalSeconds:0.0} s where {allowed.TotalSeconds:0.0} s are allowed, {peak / 1e6:0} MB, exit code {run.ExitCode}"));
            return run.ExitCode == 0 && clock.Elapsed <= allowed * 1.1 && peak < MostMemory;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Write(DirectoryInfo folder, RegistryServer server, Work[] works)
    {
        var references = folder.CreateSubdirectory("input").CreateSubdirectory("references");
        File.WriteAllText(Path.Combine(folder.FullName, "input", "site.yml"), server.SiteYml(PerSecond));
        File.WriteAllText(Path.Combine(references.FullName, "library.json"),
            new JsonArray([.. works.Select((work, i) => (JsonNode)work.Entry($"w{i}"))]).ToJsonString());
    }
}
