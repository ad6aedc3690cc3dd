using System.Text;

namespace Compiler.Model;

/// <summary>Ways to walk and read content.</summary>
public static class Prose
{
    /// <summary>A block and every block inside it, outer before inner, in order.</summary>
    public static IEnumerable<Block> BlocksOf(Block block)
    {
        yield return block;
        foreach (var child in block.Children)
        {
            foreach (var inner in BlocksOf(child))
                yield return inner;
        }
    }

    /// <summary>A piece of text and every piece inside it, outer before inner, in order.</summary>
    public static IEnumerable<Inline> InlinesOf(Inline inline)
    {
        yield return inline;
        foreach (var child in inline.Children)
        {
            foreach (var inner in InlinesOf(child))
                yield return inner;
        }
    }

    /// <summary>The words of running text as a reader hears them: no citation, no footnote mark, a space for a line's end.</summary>
    public static string PlainText(IEnumerable<Inline> inlines)
    {
        var text = new StringBuilder();
        foreach (var inline in inlines)
            Append(text, inline);
        return text.ToString();
    }

    /// <summary>The words of a block and everything inside it, one space between blocks.</summary>
    public static string PlainText(Block block) =>
        string.Join(' ', BlocksOf(block).Where(inner => inner.Inlines.Length > 0).Select(inner => PlainText(inner.Inlines)));

    private static void Append(StringBuilder text, Inline inline)
    {
        switch (inline)
        {
            case Words words:
                text.Append(words.Value);
                break;
            case Code code:
                text.Append(code.Value);
                break;
            case LineBreak:
                text.Append(' ');
                break;
            case ContactUse contact:
                text.Append(contact.Value?.Text);
                break;
            case FlagUse flag:
                text.Append(flag.Target?.Says);
                break;
            default:
                foreach (var child in inline.Children)
                    Append(text, child);
                break;
        }
    }
}
