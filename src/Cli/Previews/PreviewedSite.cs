using System.Collections.Frozen;
using System.Collections.Immutable;
using Cli.Outputs;

namespace Cli.Previews;

/// <summary>What preview has to show at one moment: the last good site, its search index, and what is wrong with the input now.</summary>
internal sealed record PreviewState(
    ProvedSite? Site, FrozenDictionary<string, OutputFile> Files, FrozenDictionary<string, OutputFile> Index,
    ImmutableArray<HeaderRule> Headers, ImmutableArray<RedirectRule> Redirects, string Version, string? Problem)
{
    /// <summary>Whether the first search index is still being made.</summary>
    public bool IndexComes { get; init; } = true;
}

/// <summary>The site that preview serves. It changes while people look at it, and tells them when it does.</summary>
internal sealed class PreviewedSite
{
    private static readonly FrozenDictionary<string, OutputFile> NoFiles = FrozenDictionary<string, OutputFile>.Empty;

    // Pages that were open when an earlier preview ended must see that this is another one.
    private readonly string run = Guid.NewGuid().ToString("N");
    private readonly Lock changing = new();
    private int builds;
    private TaskCompletionSource changed = NewChange();

    /// <summary>What there is to show now.</summary>
    public PreviewState State { get; private set; } = new(null, NoFiles, NoFiles, [], [], "", null);

    /// <summary>Ends at the next change.</summary>
    public Task Changed => changed.Task;

    /// <summary>Shows a new good site. Its search index follows later; until then the last one serves.</summary>
    public void Show(ProvedSite site) => Change(state => state with
    {
        Site = site,
        Files = ByPath(site.Files),
        Headers = Headers.RulesOf(site.Site, site.Home),
        Redirects = Redirects.RulesOf(site.Site, site.Home),
        Version = $"{run}-{++builds}",
        Problem = null,
    });

    /// <summary>Shows what is wrong, over the last good site.</summary>
    public void Show(string problem) => Change(state => state with { Problem = problem });

    /// <summary>Uses a new search index.</summary>
    public void ShowIndex(IEnumerable<OutputFile> index) => Change(state => state with { Index = ByPath(index), IndexComes = false });

    /// <summary>Goes on without a search index.</summary>
    public void GiveUpIndex() => Change(state => state with { IndexComes = false });

    private void Change(Func<PreviewState, PreviewState> change)
    {
        TaskCompletionSource over;
        lock (changing)
        {
            State = change(State);
            (over, changed) = (changed, NewChange());
        }

        over.SetResult();
    }

    private static FrozenDictionary<string, OutputFile> ByPath(IEnumerable<OutputFile> files) =>
        files.ToFrozenDictionary(file => file.Path, StringComparer.Ordinal);

    private static TaskCompletionSource NewChange() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
