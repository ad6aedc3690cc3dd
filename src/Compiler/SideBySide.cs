using System.Collections.Immutable;

namespace Compiler;

/// <summary>Work on many things at once, on all processors, with the results in the order of the things.</summary>
public static class SideBySide
{
    // Parts that take longer than others leave a processor without work at the end, for the time of one part.
    private const int PartsOfAProcessor = 4;

    // Without a limit, Parallel takes every thread that the pool offers.
    private static readonly ParallelOptions AllProcessors = new() { MaxDegreeOfParallelism = Environment.ProcessorCount };

    /// <summary>What becomes of each thing.</summary>
    public static TResult[] Map<T, TResult>(IReadOnlyList<T> things, Func<T, TResult> work)
    {
        var results = new TResult[things.Count];
        Parallel.For(0, results.Length, AllProcessors, i => results[i] = work(things[i]));
        return results;
    }

    /// <summary>What becomes of each part of the things, where one place to gather in serves many: a few parts a processor, in order.</summary>
    public static TResult[] MapParts<T, TResult>(IReadOnlyCollection<T> things, Func<T[], TResult> work) =>
        Map([.. things.Chunk((things.Count / (PartsOfAProcessor * Environment.ProcessorCount)) + 1)], work);

    /// <summary>Everything that becomes of each thing, in one row.</summary>
    public static ImmutableArray<TResult> MapMany<T, TResult>(IReadOnlyList<T> things, Func<T, IEnumerable<TResult>> work) =>
        [.. Map(things, thing => work(thing).ToArray()).SelectMany(results => results)];
}
