using Compiler.Diagnostics;
using Compiler.Model;

namespace Compiler.Rules;

/// <summary>Says the same of many works once, so that a young library does not drown its author.</summary>
internal static class ManyWorks
{
    private const int Few = 5;

    /// <summary>A finding a work while they are few; else one for all, at the first, that names the next ones.</summary>
    public static IEnumerable<Finding> Tell(IReadOnlyList<Reference> works, Func<Reference, string> ofOne, Func<int, string> ofMany, string help)
    {
        if (works.Count <= Few)
            return works.Select(work => new Finding(work.At, ofOne(work), help));
        var named = works.Skip(1).Take(Few).Select((work, i) => new Related(work.At, $"so is `{work.Key}`{(i == Few - 1 && works.Count > Few + 1 ? $" and {works.Count - Few - 1} more" : "")}"));
        return [new Finding(works[0].At, ofMany(works.Count), help) { Related = [.. named] }];
    }
}
