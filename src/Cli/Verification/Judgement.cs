using System.Collections.Immutable;
using Compiler.Model;

namespace Cli.Verification;

/// <summary>
/// Decides what the answers mean. A pure function that fails closed: a work is verified only when every source that was asked answered
/// soundly, one described the work, nothing differs and no notice is known. A retraction outweighs all else.
/// </summary>
internal static class Judgement
{
    private static readonly string[] Describing = ["author", "year", "journal", "volume", "pages"];

    /// <summary>The passport of a work. <paramref name="byHand"/> are notices from a file that somebody gave.</summary>
    public static Passport Of(Reference work, IReadOnlyList<Answer> answers, ImmutableArray<Notice> byHand, DateOnly day)
    {
        var records = answers.OfType<Answer.Known>().Select(answer => answer.Record).ToArray();
        var notices = records.SelectMany(record => record.Notices).Concat(answers.OfType<Answer.Notices>().SelectMany(answer => answer.Found)).Concat(byHand)
            .Distinct().OrderByDescending(notice => notice.Kind).ToArray();
        var checks = records.SelectMany(record => Comparison.Of(work, record)).ToArray();
        var differences = checks.Where(check => !check.IsSame && !IsExcused(check, checks)).ToArray();
        var same = checks.Where(check => check.IsSame).Select(check => check.Field).Except(differences.Select(check => check.Field)).Distinct().ToArray();
        var verdict = Decide(answers, notices, differences, same, DescribesMoreThanTitle(work));
        return new Passport(
            verdict, day, work.Hash,
            [.. answers.Where(answer => answer is not Answer.Faulty).Select(answer => answer.Source).Concat(byHand.Length > 0 ? [RetractionWatch.Source] : []).Distinct().Order(StringComparer.Ordinal)],
            [.. same],
            [.. differences.Select(check => new FieldDifference(check.Field, check.Source, check.Here, check.There)).Distinct()],
            [.. notices.Select(notice => notice.Text).Concat(answers.Select(Note).OfType<string>()).Distinct()]);
    }

    /// <summary>
    /// The passport of a work that is not asked about now, made worse by notices given by hand; null where they change nothing. Without a
    /// registry's word only bad news can be written: an unchecked work with a mere correction stays unchecked.
    /// </summary>
    public static Passport? AddTo(Reference work, ImmutableArray<Notice> byHand, DateOnly day)
    {
        var alone = Of(work, [], byHand, day);
        var worst = byHand.Max(notice => notice.Kind);
        var notes = work.Passport is { } before ? [.. before.Notes.Union(alone.Notes)] : alone.Notes;
        return (work.Passport, worst) switch
        {
            (null, NoticeKind.Retraction) => alone,
            (null, NoticeKind.Concern) => alone with { Verdict = Verdict.ExpressionOfConcern },
            (null, _) => null,
            ({ Verdict: Verdict.Retracted } known, _) when known.Notes.Length == notes.Length => null,
            ({ } known, NoticeKind.Retraction) => known with { Verdict = Verdict.Retracted, Day = day, Notes = notes, Asked = [.. known.Asked.Union(alone.Asked).Order(StringComparer.Ordinal)] },
            ({ Verdict: Verdict.Verified or Verdict.Corrected or Verdict.Superseded } known, NoticeKind.Concern) => known with { Verdict = Verdict.ExpressionOfConcern, Day = day, Notes = notes },
            ({ Verdict: Verdict.Verified } known, _) => known with { Verdict = worst == NoticeKind.NewVersion ? Verdict.Superseded : Verdict.Corrected, Day = day, Notes = notes },
            _ => null,
        };
    }

    private static Verdict Decide(IReadOnlyList<Answer> answers, Notice[] notices, FieldCheck[] differences, string[] same, bool moreToCompare)
    {
        var hasFault = answers.Any(answer => answer is Answer.Faulty);
        var worst = notices.Length == 0 ? (NoticeKind?)null : notices.Max(notice => notice.Kind);
        if (worst == NoticeKind.Retraction)
            return Verdict.Retracted;
        if (answers.Any(answer => answer is Answer.Unknown))
            return Verdict.NotFound;
        if (differences.Any(check => check.IsIdentity) || (differences.Length > 0 && !hasFault))
            return Verdict.Mismatch;
        if (hasFault)
            return Verdict.Error;
        if (!same.Contains("title") || (moreToCompare && !same.Any(Describing.Contains) && !answers.Any(answer => answer.Source == WebAddress.Source)))
            return Verdict.Unverifiable;
        return worst switch
        {
            NoticeKind.Concern => Verdict.ExpressionOfConcern,
            NoticeKind.NewVersion => Verdict.Superseded,
            NoticeKind.Correction => Verdict.Corrected,
            _ => Verdict.Verified,
        };
    }

    /// <summary>
    /// Where another source agrees, a detail may differ (one gives the year online, one in print), and a title may lack its subtitle. Who
    /// wrote what under which identifier may never.
    /// </summary>
    private static bool IsExcused(FieldCheck check, FieldCheck[] all)
    {
        var isConfirmed = all.Any(other => other.IsSame && other.Field == check.Field && other.Source != check.Source);
        return isConfirmed && (!check.IsIdentity || (check.Field == "title" && Comparison.IsWithoutSubtitle(check.Here, check.There)));
    }

    private static bool DescribesMoreThanTitle(Reference work) =>
        work.Authors.Length > 0 || work.Issued is not null || work.Container is not null || work.Volume is not null || work.Pages is not null;

    private static string? Note(Answer answer) => answer switch
    {
        Answer.Unknown unknown => $"{unknown.Source}: there is no {unknown.Identifier}",
        Answer.Silent silent => $"{silent.Source}: {silent.Detail}",
        Answer.Faulty faulty => $"{faulty.Source}: {faulty.Detail}",
        _ => null,
    };
}
