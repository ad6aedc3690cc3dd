using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Compiler.Model;

/// <summary>Where the answers of a guide lead. Answers that name no step lead nowhere; a way that comes round to itself is followed once.</summary>
public sealed class GuideWays
{
    private readonly FrozenDictionary<string, GuideStep> steps;
    private readonly Dictionary<GuideStep, GuideStep?> before = [];

    internal GuideWays(Guide guide)
    {
        steps = guide.Steps.DistinctBy(step => step.Id).ToFrozenDictionary(step => step.Id);
        var waiting = new Queue<GuideStep>(guide.Steps.Take(1));
        foreach (var first in guide.Steps.Take(1))
            before[first] = null;
        while (waiting.TryDequeue(out var step))
        {
            foreach (var next in After(step).Where(next => before.TryAdd(next, step)))
                waiting.Enqueue(next);
        }
    }

    /// <summary>The step that an answer leads to, or null.</summary>
    public GuideStep? Target(GuideAnswer answer) => steps.GetValueOrDefault(answer.To);

    /// <summary>The steps that a step's answers lead to, in order.</summary>
    public IEnumerable<GuideStep> After(GuideStep step) => step.Answers.Select(Target).OfType<GuideStep>();

    /// <summary>Whether some answers lead from the first step to this one.</summary>
    public bool Reaches(GuideStep step) => before.ContainsKey(step);

    /// <summary>The shortest way from the first step to this one, both included; empty when there is none.</summary>
    public ImmutableArray<GuideStep> WayTo(GuideStep step)
    {
        var way = ImmutableArray.CreateBuilder<GuideStep>();
        for (var at = Reaches(step) ? step : null; at is not null; at = before[at])
            way.Insert(0, at);
        return way.ToImmutable();
    }

    /// <summary>How many questions the longest way from a step to an end asks, its own included.</summary>
    public int MostQuestions(GuideStep step) => MostQuestions(step, []);

    private int MostQuestions(GuideStep step, ImmutableHashSet<GuideStep> passed) => step.IsEnd || passed.Contains(step)
        ? 0
        : 1 + After(step).Select(next => MostQuestions(next, passed.Add(step))).DefaultIfEmpty().Max();
}
