namespace Cli.Verification;

/// <summary>
/// How fast one host is asked: evenly, at what site.yml allows or the host declares, whichever is slower, and not at all while it asks for a rest.
/// Slots are counted from a fixed schedule, so a late timer loses no time; Polly's limiters refill by a timer and cannot be paused.
/// </summary>
internal sealed class Pace(double perSecond, bool isFixed) : IDisposable
{
    // A window on the server's clock is not ours: a little below the limit stays within it.
    private const double Prudence = 0.97;
    private const int MostAtOnce = 16;

    private readonly Lock gate = new();
    private readonly SemaphoreSlim places = new(MostAtOnce);
    private readonly double allowed = perSecond;
    private TimeSpan interval = TimeSpan.FromSeconds(1 / perSecond);
    private TimeSpan next = TimeSpan.MinValue;
    private int placesLeft = MostAtOnce;

    /// <summary>The time from one request to the next.</summary>
    public TimeSpan Interval => interval;

    /// <summary>Waits for a place and a slot; the result gives the place back.</summary>
    public async Task<IDisposable> Wait(CancellationToken cancellation)
    {
        await places.WaitAsync(cancellation);
        var place = new Place(places);
        try
        {
            var wait = Reserve(Now);
            if (wait > TimeSpan.Zero)
                await Task.Delay(wait, cancellation);
            return place;
        }
        catch
        {
            place.Dispose();
            throw;
        }
    }

    /// <summary>Takes the next slot and says how long it is until then.</summary>
    public TimeSpan Reserve(TimeSpan now)
    {
        lock (gate)
        {
            var slot = next > now ? next : now;
            next = slot + interval;
            return slot - now;
        }
    }

    /// <summary>Gives the host a rest from now on.</summary>
    public void Rest(TimeSpan rest)
    {
        lock (gate)
        {
            if (Now + rest > next)
                next = Now + rest;
        }
    }

    /// <summary>The host says how many requests a second it allows.</summary>
    public void Declare(double declared)
    {
        if (declared is <= 0 or > 1000 or double.NaN)
            return;
        lock (gate)
            interval = TimeSpan.FromSeconds(1 / (isFixed ? Math.Min(allowed, declared * Prudence) : declared * Prudence));
    }

    /// <summary>The host says how many requests at once it allows.</summary>
    public void DeclareAtOnce(int declared)
    {
        lock (gate)
        {
            for (; placesLeft > Math.Max(1, declared); placesLeft--)
                _ = places.WaitAsync();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => places.Dispose();

    private static TimeSpan Now => TimeSpan.FromMilliseconds(Environment.TickCount64);

    private sealed class Place(SemaphoreSlim places) : IDisposable
    {
        public void Dispose() => places.Release();
    }
}
