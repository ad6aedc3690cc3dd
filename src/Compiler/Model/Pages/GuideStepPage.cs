namespace Compiler.Model;

/// <summary>A question of a guide, with its answers as links.</summary>
public sealed record GuideStepPage : GuidePart;
