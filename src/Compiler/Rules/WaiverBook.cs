using System.Collections.Concurrent;
using System.Collections.Immutable;
using Compiler.Diagnostics;
using Compiler.Model;
using Compiler.Text;

namespace Compiler.Rules;

/// <summary>Which diagnostics pages waive, and which waivers were of use. One for each check.</summary>
internal sealed class WaiverBook(Site site)
{
    private readonly ILookup<string, Waiver> byFile = site.Pages.Where(page => page.At is not null)
        .SelectMany(page => page.Waivers.Select(waiver => (page.At!.Source.Path, waiver))).ToLookup(pair => pair.Path, pair => pair.waiver);

    private readonly ConcurrentDictionary<Waiver, bool> used = new();

    /// <summary>What is left of a finding when pages have waived what they may; null when nothing is.</summary>
    public Finding? Lift(string code, Finding finding)
    {
        if (IsWaived(code, finding.At))
            return null;
        if (!finding.IsWaivedWhereRelated || finding.Related.IsEmpty)
            return finding;
        var left = finding.Related.Where(related => !IsWaived(code, related.At)).ToImmutableArray();
        return left.IsEmpty ? null : finding with { Related = left };
    }

    /// <summary>Waivers that are in force and silenced nothing.</summary>
    public IEnumerable<Waiver> Unused() =>
        byFile.SelectMany(group => group).Where(waiver => waiver.Until >= site.Date && !used.ContainsKey(waiver));

    private bool IsWaived(string code, Location at)
    {
        var waiver = byFile[at.Source.Path].FirstOrDefault(waiver => waiver.Until >= site.Date && Names(waiver, code));
        if (waiver is not null)
            used[waiver] = true;
        return waiver is not null;
    }

    /// <summary>Editors write <c>SAFE-07</c> as the editorial rules do, or <c>SAFE007</c>.</summary>
    private static bool Names(Waiver waiver, string code) =>
        waiver.Rule.Split('-') is [var family, var number] ? $"{family}{number.PadLeft(3, '0')}".Equals(code, StringComparison.OrdinalIgnoreCase)
            : waiver.Rule.Equals(code, StringComparison.OrdinalIgnoreCase);
}
