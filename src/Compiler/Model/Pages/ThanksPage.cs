namespace Compiler.Model;

/// <summary>What a reader sees who has said whether a page helped. Only where the site asks for feedback. Its words are the interface's.</summary>
public sealed record ThanksPage : Page
{
    /// <inheritdoc/>
    public override string? ListedAs => null;
}
