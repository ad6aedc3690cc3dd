using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace Compiler.Syntax;

/// <summary><c>{{name}}</c> or <c>{{name:argument}}</c>: words that site.yml or redflags.yml provides.</summary>
internal sealed class PlaceholderInline : LeafInline
{
    public required string Name { get; init; }

    public required string? Argument { get; init; }
}

/// <summary>Reads placeholders; letters, digits and hyphens only, so that other braces stay text.</summary>
internal sealed class PlaceholderParser : InlineParser
{
    public PlaceholderParser() => OpeningCharacters = ['{'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var text = slice.AsSpan();
        if (!text.StartsWith("{{"))
            return false;
        var length = text.IndexOf("}}");
        if (length < 3)
            return false;
        var inner = text[2..length].ToString().Trim();
        var colon = inner.IndexOf(':');
        var name = colon < 0 ? inner : inner[..colon].Trim();
        var argument = colon < 0 ? null : inner[(colon + 1)..].Trim();
        if (name.Length == 0 || !name.All(IsNameCharacter) || argument?.All(IsNameCharacter) == false)
            return false;

        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        processor.Inline = new PlaceholderInline
        {
            Name = name,
            Argument = argument,
            Span = new Markdig.Syntax.SourceSpan(start, start + length + 1),
            Line = line,
            Column = column,
        };
        slice.Start += length + 2;
        return true;
    }

    private static bool IsNameCharacter(char c) => char.IsAsciiLetterOrDigit(c) || c is '-';
}
