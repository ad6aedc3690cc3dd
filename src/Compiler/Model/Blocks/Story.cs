namespace Compiler.Model;

/// <summary>
/// A patient's story, or an example made up of many. <c>composite=yes</c> marks the example; <c>consent=ID</c> names where a real
/// person's consent is kept.
/// </summary>
[BlockName("story")]
public sealed record Story(BlockParts Parts) : AuthoredBlock(Parts)
{
    /// <summary>Whether it is an illustrative example; null when the author does not say.</summary>
    public bool? Composite => Parts.Attributes.GetValueOrDefault("composite") switch { "yes" => true, "no" => false, _ => null };

    /// <summary>Where consent is kept, <c>not-needed</c>, or null when the author does not say.</summary>
    public string? Consent => Parts.Attributes.GetValueOrDefault("consent");
}
