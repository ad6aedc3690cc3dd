using System.Diagnostics;

namespace Registries.Tests;

/// <summary>Many works: a run that is killed, and one that keeps to its pace.</summary>
public sealed class EnduranceTests
{
    [Fact]
    public async Task A_run_of_200_works_that_is_killed_leaves_a_whole_lock_and_the_rerun_asks_only_for_the_rest()
    {
        var works = Works(200);
        await using var server = await RegistryServer.Start(works);
        using var library = new CommandTests.Library(server.SiteYml(100), works);
        var many = server.Heard(150);
        using (var run = Start(library))
        {
            await Task.WhenAny(many, run.WaitForExitAsync(TestContext.Current.CancellationToken));
            run.Kill();
            await run.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        var kept = library.Lock().ToDictionary(entry => entry.Key, entry => entry.Value!.ToJsonString());
        Assert.InRange(kept.Count, 20, 150);
        server.Log.Clear();
        using (var rerun = Start(library))
            await rerun.WaitForExitAsync(TestContext.Current.CancellationToken);
        var whole = library.Lock();
        Assert.Equal(200, whole.Count);
        Assert.All(kept, entry => Assert.Equal(entry.Value, whole[entry.Key]!.ToJsonString()));
        Assert.Equal(2 * (200 - kept.Count), server.Log.Count);
    }

    [Fact]
    public void Slots_are_even_whenever_they_are_asked_for()
    {
        using var pace = new Cli.Verification.Pace(10, isFixed: true);
        var start = TimeSpan.FromHours(1);
        var waits = Enumerable.Range(0, 20).Select(n => pace.Reserve(start)).ToArray();
        Assert.Equal(Enumerable.Range(0, 20).Select(n => TimeSpan.FromMilliseconds(100 * n)), waits);
        Assert.Equal(TimeSpan.FromMilliseconds(1), pace.Reserve(start + TimeSpan.FromMilliseconds(1999)));
    }

    [Fact]
    public void What_a_host_declares_holds_unless_the_site_allows_less()
    {
        using var free = new Cli.Verification.Pace(5, isFixed: false);
        free.Declare(50);
        Assert.Equal(1 / (50 * 0.97), free.Interval.TotalSeconds, 4);
        using var set = new Cli.Verification.Pace(5, isFixed: true);
        set.Declare(50);
        Assert.Equal(0.2, set.Interval.TotalSeconds, 4);
        set.Declare(2);
        Assert.Equal(1 / (2 * 0.97), set.Interval.TotalSeconds, 4);
    }

    private static Work[] Works(int count) => [.. Enumerable.Range(0, count).Select(n => new Work { Doi = $"10.1000/{n}" })];

    private static Process Start(CommandTests.Library library)
    {
        string[] arguments = [Path.Combine(AppContext.BaseDirectory, "site.dll"), "verify", "--input", library.Input, "--date", "2026-11-20"];
        return Process.Start(new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = library.Folder.Path })!;
    }
}
