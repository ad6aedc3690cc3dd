using System.Collections.Concurrent;

namespace Registries.Tests;

/// <summary>A clock that stands still: however slow the machine, who waits by it waits until the time is said to be up.</summary>
internal sealed class StandingClock : TimeProvider
{
    private readonly ConcurrentDictionary<Waiting, bool> all = [];

    /// <summary>The time of all who wait is up.</summary>
    public void RunOut()
    {
        foreach (var waiting in all.Keys)
            waiting.End();
    }

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var waiting = new Waiting(this, () => callback(state));
        all[waiting] = true;
        return waiting;
    }

    private sealed class Waiting(StandingClock clock, Action end) : ITimer
    {
        public void End()
        {
            if (clock.all.TryRemove(this, out _))
                end();
        }

        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose() => clock.all.TryRemove(this, out _);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
