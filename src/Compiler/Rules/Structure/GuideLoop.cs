using System.Collections.Immutable;
using Compiler.Diagnostics;
using Compiler.Model;

namespace Compiler.Rules;

/// <summary>STRUCT034: answers of a guide that lead round in a circle.</summary>
public sealed class GuideLoop : GuideRule
{
    /// <inheritdoc/>
    public override string Code => "STRUCT034";

    /// <inheritdoc/>
    public override Severity Severity => Severity.Error;

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Check(Guide guide, Edition edition)
    {
        var done = new HashSet<GuideStep>();
        return guide.Steps.SelectMany(step => LoopsFrom(guide, step, [], done));
    }

    /// <summary>Every answer that leads back to a step on the way to it. Each step is looked at once.</summary>
    private static IEnumerable<Finding> LoopsFrom(Guide guide, GuideStep step, ImmutableArray<GuideStep> way, HashSet<GuideStep> done)
    {
        if (!done.Add(step))
            yield break;
        way = way.Add(step);
        foreach (var answer in step.Answers)
        {
            if (guide.Ways.Target(answer) is not { } next)
                continue;
            if (way.IndexOf(next) is var start and >= 0)
                yield return Describe(answer, [.. way[start..], next]);
            foreach (var further in LoopsFrom(guide, next, way, done))
                yield return further;
        }
    }

    private static Finding Describe(GuideAnswer answer, ImmutableArray<GuideStep> loop) => new(
        answer.At, $"this answer leads round in a circle: {string.Join(" → ", loop.Select(step => $"`{step.Id}`"))}",
        "Lead to another step. Who wants to answer anew finds a link back on every page.");
}
