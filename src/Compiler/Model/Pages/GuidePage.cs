namespace Compiler.Model;

/// <summary>The first page of a guide: its first question, and the whole of it as an outline.</summary>
public sealed record GuidePage : Page
{
    /// <summary>The guide.</summary>
    public required Guide Guide { get; init; }
}
