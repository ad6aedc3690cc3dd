using Compiler.Diagnostics;
using Compiler.Model;
using Compiler.Text;

namespace Compiler.Rules;

/// <summary>SAFE013: warning signs that contradict each other.</summary>
public sealed class ContradictingRedFlags : Rule
{
    /// <inheritdoc/>
    public override string Code => "SAFE013";

    /// <inheritdoc/>
    public override Severity Severity => Severity.Error;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Site site) =>
        site.Editions.SelectMany(edition => OfTwoUrgencies(edition).Concat(WithoutWords(edition)).Concat(Repeated(edition)));

    private static IEnumerable<Finding> OfTwoUrgencies(Edition edition) =>
        from same in edition.RedFlags.SelectMany(flag => flag.Words.Select(words => new { flag, words })).GroupBy(pair => Phrase.Parse(pair.words.Written).Normal)
        let first = same.First()
        from other in same.Skip(1)
        where other.flag.Urgency != first.flag.Urgency
        select new Finding(other.words.At, $"`{other.words.Written}` is {Mention.NameOf(other.flag.Urgency)} here and "
            + $"{Mention.NameOf(first.flag.Urgency)} as a sign of `{first.flag.Id}`",
            "Keep the words under the one sign whose urgency is right; a reader must never find two answers for one sign.")
        {
            Related = [new Related(first.words.At, $"the words of `{first.flag.Id}` are here")],
        };

    private static IEnumerable<Finding> WithoutWords(Edition edition) =>
        from flag in edition.RedFlags
        where flag.Words.All(words => Phrase.Parse(words.Written).Anchor is null)
        select new Finding(flag.At, $"the sign `{flag.Id}` has no `words`",
            "Add the words by which running text may name it: without them no page is checked for it.");

    private static IEnumerable<Finding> Repeated(Edition edition) =>
        from same in edition.RedFlags.Where(flag => flag.Id.Length > 0).GroupBy(flag => flag.Id)
        from later in same.Skip(1)
        select new Finding(later.At, $"another sign is already called `{later.Id}`", "Give one of the two another id: `{{flag:id}}` must mean one sign.")
        {
            Related = [new Related(same.First().At, "the first one is here")],
        };
}
