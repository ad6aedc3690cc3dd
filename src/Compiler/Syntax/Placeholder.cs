namespace Compiler.Syntax;

/// <summary>
/// <c>{{name}}</c> or <c>{{name:argument}}</c>: words that site.yml or redflags.yml provides. Letters, digits and hyphens only, so that other
/// braces stay text.
/// </summary>
internal readonly record struct Placeholder(string Name, string? Argument, int Length)
{
    /// <summary>What every placeholder begins with.</summary>
    public const string Opening = "{{";

    private const string Closing = "}}";

    /// <summary>The placeholder that a text begins with, or null.</summary>
    public static Placeholder? At(ReadOnlySpan<char> text)
    {
        if (!text.StartsWith(Opening))
            return null;
        var end = text.IndexOf(Closing);
        if (end <= Opening.Length)
            return null;
        var inner = text[Opening.Length..end].ToString().Trim();
        var colon = inner.IndexOf(':');
        var name = colon < 0 ? inner : inner[..colon].Trim();
        var argument = colon < 0 ? null : inner[(colon + 1)..].Trim();
        return name.Length == 0 || !name.All(IsNameCharacter) || argument?.All(IsNameCharacter) == false
            ? null
            : new Placeholder(name, argument, end + Closing.Length);
    }

    private static bool IsNameCharacter(char c) => char.IsAsciiLetterOrDigit(c) || c is '-';
}
