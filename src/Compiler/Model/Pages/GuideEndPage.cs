namespace Compiler.Model;

/// <summary>Where a guide leads: pages to read, and a care card if the answers call for one.</summary>
public sealed record GuideEndPage : GuidePart;
