namespace Compiler.Model;

/// <summary>What a reader sees at an address that does not exist. Its words are the interface's.</summary>
public sealed record NotFoundPage : Page
{
    /// <inheritdoc/>
    public override string? ListedAs => null;
}
