using System.Collections.Immutable;
using System.Text;

namespace Compiler.Model;

/// <summary>Ways to walk and read content.</summary>
public static class Prose
{
    // Each thread writes all its texts into the same place.
    [ThreadStatic]
    private static StringBuilder? written;

    /// <summary>Blocks and every block inside them, outer before inner, in order.</summary>
    public static ImmutableArray<Block> BlocksOf(params ImmutableArray<Block> blocks) => WithInner(blocks, block => block.Children);

    /// <summary>Running text and every piece inside it, outer before inner, in order.</summary>
    public static ImmutableArray<Inline> InlinesOf(params ImmutableArray<Inline> inlines) => WithInner(inlines, inline => inline.Children);

    /// <summary>The words of running text as a reader hears them: no citation, no footnote mark, a space for a line's end.</summary>
    public static string PlainText(params ImmutableArray<Inline> inlines)
    {
        // Most are a few words and nothing else.
        if (inlines is [Words only])
            return only.Value;
        var text = (written ??= new StringBuilder()).Clear();
        foreach (var inline in inlines)
            Append(text, inline);
        return text.ToString();
    }

    /// <summary>How many words running text has for a reader: what stands between spaces.</summary>
    public static int CountWords(ImmutableArray<Inline> inlines)
    {
        var text = (written ??= new StringBuilder()).Clear();
        foreach (var inline in inlines)
            Append(text, inline);
        var (words, before) = (0, ' ');
        foreach (var piece in text.GetChunks())
        {
            foreach (var letter in piece.Span)
            {
                words += letter != ' ' && before == ' ' ? 1 : 0;
                before = letter;
            }
        }

        return words;
    }

    /// <summary>The words of a block and everything inside it, one space between blocks.</summary>
    public static string PlainText(Block block) =>
        string.Join(' ', BlocksOf(block).Where(inner => inner.Inlines.Length > 0).Select(inner => PlainText(inner.Inlines)));

    private static ImmutableArray<T> WithInner<T>(ImmutableArray<T> outer, Func<T, ImmutableArray<T>> inside)
    {
        var all = ImmutableArray.CreateBuilder<T>();
        Collect(outer);
        return all.DrainToImmutable();

        void Collect(ImmutableArray<T> level)
        {
            foreach (var one in level)
            {
                all.Add(one);
                Collect(inside(one));
            }
        }
    }

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
