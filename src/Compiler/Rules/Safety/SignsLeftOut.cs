using Compiler.Diagnostics;
using Compiler.Model;
using Compiler.Text;

namespace Compiler.Rules;

/// <summary>SAFE021: warning signs that a guide does not ask about, or asks about and does not know.</summary>
public sealed class SignsLeftOut : GuideRule
{
    /// <inheritdoc/>
    public override string Code => "SAFE021";

    /// <inheritdoc/>
    public override Severity Severity => Severity.Error;

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Check(Guide guide, Edition edition) => Unknown(edition, guide).Concat(LeftOut(edition, guide));

    private static IEnumerable<Finding> Unknown(Edition edition, Guide guide) =>
        from step in guide.Steps
        from flag in step.Flags
        where flag.Signs.IsEmpty
        let names = edition.RedFlags.Select(sign => sign.Id).Concat(Enum.GetValues<Urgency>().Select(Mention.NameOf))
        select new Finding(flag.At, $"redflags.yml has no sign and no urgency `{flag.Written}`", Nearest.To(flag.Written, names) is { } nearest
            ? $"Did you mean `{nearest}`?"
            : "Write the id of a sign, or `emergency`, `urgent` or `crisis` for all signs of that urgency.");

    /// <summary>Told at the last step that asks about the urgency.</summary>
    private static IEnumerable<Finding> LeftOut(Edition edition, Guide guide)
    {
        var asked = guide.Steps.SelectMany(step => step.Signs).ToHashSet();
        return from urgency in asked.Select(sign => sign.Urgency).Distinct()
               let missing = edition.RedFlags.Where(sign => sign.Urgency == urgency && !asked.Contains(sign)).Select(sign => $"`{sign.Id}`").ToArray()
               where missing.Length > 0
               let flag = guide.Steps.SelectMany(step => step.Flags).Last(flag => flag.Signs.Any(sign => sign.Urgency == urgency))
               let name = Mention.NameOf(urgency)
               select new Finding(flag.At, $"this guide does not ask about {string.Join(", ", missing)}, of the signs with urgency `{name}`",
                   $"Write `flags: {name}`: it asks about all of them, and about those that are added later.");
    }
}
