using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using Compiler.Model;

namespace Cli.Verification;

/// <summary>A work and what is now known of it, with what it may be where it has no identifier.</summary>
internal sealed record Finding(Reference Work, Passport Passport, Suggestion? Suggestion);

/// <summary>Asks about many works at once and writes each passport down before the next is begun.</summary>
internal sealed class Verifier(Inquiry inquiry, LockFile lockFile, FrozenDictionary<string, ImmutableArray<Notice>> byHand, DateOnly today)
{
    private const int AtOnce = 32;

    /// <summary>The findings, in order of key. A run that is stopped keeps what it has written.</summary>
    public async Task<ImmutableArray<Finding>> Verify(IReadOnlyCollection<Reference> works, Action<int, string> progress, CancellationToken cancellation)
    {
        var findings = new ConcurrentBag<Finding>();
        var options = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation };
        await Parallel.ForEachAsync(works, options, async (work, token) =>
        {
            progress(findings.Count, work.Key);
            var answers = await inquiry.Ask(work, token);
            var passport = Judgement.Of(work, answers, byHand.GetValueOrDefault(work.Key, []), today);
            lockFile.Record(work.Key, passport);
            var suggestion = work is { Doi: null, Pmid: null } ? await inquiry.Suggest(work, token) : null;
            findings.Add(new Finding(work, passport, suggestion));
            progress(findings.Count, work.Key);
        });
        return [.. findings.OrderBy(finding => finding.Work.Key, StringComparer.Ordinal)];
    }

    /// <summary>What the file given by hand says of works that are not asked about now.</summary>
    public static ImmutableArray<Finding> MarkByHand(
        IEnumerable<Reference> works, FrozenDictionary<string, ImmutableArray<Notice>> byHand, LockFile lockFile, DateOnly today)
    {
        var marked = ImmutableArray.CreateBuilder<Finding>();
        foreach (var work in works.Where(work => byHand.ContainsKey(work.Key)))
        {
            var passport = Judgement.AddTo(work, byHand[work.Key], today);
            if (passport is null)
                continue;
            lockFile.Record(work.Key, passport);
            marked.Add(new Finding(work, passport, null));
        }

        return marked.ToImmutable();
    }
}
