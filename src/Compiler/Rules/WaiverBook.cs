using System.Collections.Concurrent;
using Compiler.Diagnostics;
using Compiler.Model;

namespace Compiler.Rules;

/// <summary>Which diagnostics pages waive, and which waivers were of use. One for each check.</summary>
internal sealed class WaiverBook(Site site)
{
    private readonly ILookup<string, Waiver> byFile = site.Pages.Where(page => page.At is not null)
        .SelectMany(page => page.Waivers.Select(waiver => (page.At!.Source.Path, waiver))).ToLookup(pair => pair.Path, pair => pair.waiver);

    private readonly ConcurrentDictionary<Waiver, bool> used = new();

    /// <summary>Whether the diagnostic's page waives its rule today.</summary>
    public bool Silences(Diagnostic diagnostic)
    {
        var waiver = byFile[diagnostic.At.Source.Path].FirstOrDefault(waiver => waiver.Until >= site.Date && Names(waiver, diagnostic.Code));
        if (waiver is not null)
            used[waiver] = true;
        return waiver is not null;
    }

    /// <summary>Waivers that are in force and silenced nothing.</summary>
    public IEnumerable<Waiver> Unused() =>
        byFile.SelectMany(group => group).Where(waiver => waiver.Until >= site.Date && !used.ContainsKey(waiver));

    /// <summary>Editors write <c>SAFE-07</c> as the editorial rules do, or <c>SAFE007</c>.</summary>
    private static bool Names(Waiver waiver, string code) =>
        waiver.Rule.Split('-') is [var family, var number] ? $"{family}{number.PadLeft(3, '0')}".Equals(code, StringComparison.OrdinalIgnoreCase)
            : waiver.Rule.Equals(code, StringComparison.OrdinalIgnoreCase);
}
