using Compiler.Text;

namespace Compiler.Diagnostics;

/// <summary>An author's decision, in a page's front matter, to silence one rule on that page until a day.</summary>
public sealed record Waiver(string Rule, string Reason, string By, DateOnly Until, Location At);
