namespace Cli.Proofs;

/// <summary>What one published file says: its ids, where it leads, what it loads, and what is wrong with it by itself.</summary>
internal sealed class PageFacts
{
    /// <summary>Every id on the page.</summary>
    public HashSet<string> Ids { get; } = new(StringComparer.Ordinal);

    /// <summary>Ids that an attribute of the page refers to.</summary>
    public HashSet<string> References { get; } = new(StringComparer.Ordinal);

    /// <summary>Addresses that a reader may go to.</summary>
    public HashSet<string> Links { get; } = new(StringComparer.Ordinal);

    /// <summary>Addresses that a browser fetches, or sends something to, by itself.</summary>
    public HashSet<string> Loads { get; } = new(StringComparer.Ordinal);

    /// <summary>What is wrong with the file, whatever the others say.</summary>
    public List<string> Problems { get; } = [];
}
