using Cli;
using Sites.Tests.Commands;

namespace Sites.Tests;

/// <summary>Builds that start together on a fresh clone wait for one of them to install what npm brings; none of them fails over the waiting.</summary>
public sealed class FileLockTests
{
    private const int Turns = 500;

    [Fact]
    public async Task Of_many_that_want_a_lock_one_has_it_and_the_others_are_told()
    {
        var path = Path.Combine(WorkingFolder.Root, "file-lock", "turn.lock");
        var (left, holders) = (Turns, 0);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() =>
        {
            while (Volatile.Read(ref left) > 0)
            {
                using var turn = FileLock.TryTake(path);
                if (turn is null)
                    continue;
                Assert.Equal(1, Interlocked.Increment(ref holders));
                Interlocked.Decrement(ref left);
                Interlocked.Decrement(ref holders);
            }
        })));
        Assert.False(File.Exists(path));
    }
}
