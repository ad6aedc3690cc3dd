using System.Collections.Concurrent;
using System.Collections.Immutable;
using Compiler.Model;

namespace Compiler.Binding;

/// <summary>What binding notices. Threads add in any order; the site holds the facts in order of file and place.</summary>
internal sealed class Facts
{
    private readonly ConcurrentBag<Fact> bag = [];

    /// <summary>Records a fact.</summary>
    public void Add(Fact fact) => bag.Add(fact);

    /// <summary>Every fact, in order of file and place.</summary>
    public ImmutableArray<Fact> InOrder() =>
    [
        .. bag.OrderBy(fact => fact.At.Source.Path, StringComparer.Ordinal).ThenBy(fact => fact.At.Span.Start)
            .ThenBy(fact => fact.GetType().Name, StringComparer.Ordinal),
    ];
}
