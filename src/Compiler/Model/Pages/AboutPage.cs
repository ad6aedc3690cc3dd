namespace Compiler.Model;

/// <summary>A page about the site itself: how it is written, accessibility, privacy.</summary>
public sealed record AboutPage : Page
{
    /// <summary>Whether it ends with the list of articles that have no sources yet.</summary>
    public bool ListsPagesWithoutSources { get; init; }
}
