namespace Compiler.Model;

/// <summary>The page that introduces a topic and lists its articles.</summary>
public sealed record TopicPage : Page
{
    /// <summary>The slug of its topic.</summary>
    public required string Topic { get; init; }
}
