using System.Collections.Immutable;
using Compiler.Diagnostics;
using Compiler.Model;

namespace Compiler.Rules;

/// <summary>SAFE020: a way through a guide that passes a warning sign by.</summary>
public sealed class GuideWithoutRedFlags : GuideRule
{
    /// <inheritdoc/>
    public override string Code => "SAFE020";

    /// <inheritdoc/>
    public override Severity Severity => Severity.Error;

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Check(Guide guide, Edition edition)
    {
        var asked = guide.Steps.SelectMany(step => step.Signs).ToHashSet();
        var urgencies = asked.Select(sign => sign.Urgency).ToHashSet();
        // Of an urgency that is asked about in part, SignsLeftOut names what is missing.
        var required = edition.RedFlags.Where(sign => asked.Contains(sign) || !urgencies.Contains(sign.Urgency)).ToArray();
        return PassedBy(guide, required).Select(passed => Describe(guide, passed.Step, passed.Missing));
    }

    /// <summary>The first step on each way that is no question about signs, where some sign has not been asked about. Each step once.</summary>
    private static IEnumerable<(GuideStep Step, RedFlag[] Missing)> PassedBy(Guide guide, RedFlag[] required)
    {
        var seen = new HashSet<(GuideStep, string)>();
        var found = new HashSet<GuideStep>();
        var waiting = new Queue<(GuideStep Step, ImmutableHashSet<RedFlag> Asked)>(guide.Steps.Take(1).Select(first => (first, ImmutableHashSet<RedFlag>.Empty)));
        while (waiting.TryDequeue(out var at))
        {
            if (!seen.Add((at.Step, string.Join(' ', at.Asked.Select(sign => sign.Id).Order(StringComparer.Ordinal)))) || at.Step is { IsEnd: true, Card: not null })
                continue;
            var missing = required.Where(sign => !at.Asked.Contains(sign)).ToArray();
            if (!at.Step.IsCheck && missing.Length > 0)
            {
                if (found.Add(at.Step))
                    yield return (at.Step, missing);
                continue;
            }

            foreach (var next in guide.Ways.After(at.Step))
                waiting.Enqueue((next, at.Asked.Union(at.Step.Signs)));
        }
    }

    private static Finding Describe(Guide guide, GuideStep step, RedFlag[] missing)
    {
        var urgencies = missing.Select(sign => Mention.NameOf(sign.Urgency)).Distinct().ToArray();
        var way = string.Join(" → ", guide.Ways.WayTo(step).Select(passed => $"`{passed.Id}`"));
        return new Finding(step.At, $"a reader comes to `{step.Id}` without being asked about {string.Join(" and ", urgencies)} signs",
            $"The way is {way}. Ask about the signs first: a step with `flags: {urgencies[0]}`, of which `no` leads on and `yes` to an end with `card: {urgencies[0]}`.");
    }
}
