using System.Globalization;
using System.Text;
using Compiler.Model;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Theme;

/// <summary>
/// Writes running text: the one place where Model/Content becomes markup. Ordinary prose is written as strings, because a
/// component for each word would cost ten times as much; each authored block is a component.
/// </summary>
public sealed partial class Prose : View
{
    private const int UsualText = 1 << 16;

    // A component writes in one go and leaves nothing behind, so all those of a thread may use one.
    [ThreadStatic]
    private static StringBuilder? shared;

    private StringBuilder html = null!;
    private RenderTreeBuilder tree = null!;

    /// <summary>The blocks to write.</summary>
    [Parameter]
    public IReadOnlyList<Block> Blocks { get; set; } = [];

    /// <summary>The running text to write, before the blocks if there are any.</summary>
    [Parameter]
    public IReadOnlyList<Inline> Inlines { get; set; } = [];

    /// <inheritdoc/>
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        tree = builder;
        html = (shared ??= new StringBuilder(UsualText)).Clear();
        Write(Inlines);
        Write(Blocks);
        Flush();
    }

    private void Write(IEnumerable<Block> blocks)
    {
        foreach (var block in blocks)
            Write(block);
    }

    private void Write(Block block)
    {
        switch (block)
        {
            case Paragraph { Tight: true } paragraph:
                Write(paragraph.Words);
                break;
            case Paragraph paragraph:
                Element("p", paragraph.Words);
                break;
            case Heading heading:
                html.Append(CultureInfo.InvariantCulture, $"<h{heading.Level} id=\"").Escape(heading.Id).Append("\">");
                Write(heading.Words);
                html.Append(CultureInfo.InvariantCulture, $"</h{heading.Level}>\n");
                break;
            case ListBlock list:
                Write(list);
                break;
            case Table table:
                Write(table);
                break;
            case Quote quote:
                html.Append("<blockquote>\n");
                Write(quote.Body);
                html.Append("</blockquote>\n");
                break;
            case CodeBlock code:
                html.Append("<pre tabindex=\"0\"><code>").Escape(code.Code).Append("</code></pre>\n");
                break;
            case ThematicBreak:
                html.Append("<hr>\n");
                break;
            case AuthoredBlock authored:
                Write(authored);
                break;
            default:
                Write(block.Children);
                break;
        }
    }

    private void Write(ListBlock list)
    {
        html.Append(list.Ordered ? "<ol" : "<ul");
        if (list is { Ordered: true, Start: not 1 })
            html.Append(CultureInfo.InvariantCulture, $" start=\"{list.Start}\"");
        html.Append(">\n");
        foreach (var item in list.Items)
        {
            html.Append("<li>");
            Write(item.Body);
            html.Append("</li>\n");
        }

        html.Append(list.Ordered ? "</ol>\n" : "</ul>\n");
    }

    private void Write(AuthoredBlock block)
    {
        Flush();
        tree.OpenComponent(0, Views.For(block.GetType()));
        tree.AddComponentParameter(1, nameof(View<>.Model), block);
        tree.CloseComponent();
    }

    private void Element(string name, IReadOnlyList<Inline> words)
    {
        html.Append('<').Append(name).Append('>');
        Write(words);
        html.Append("</").Append(name).Append(">\n");
    }

    private void Flush()
    {
        if (html.Length > 0)
            tree.AddMarkupContent(2, html.ToString());
        html.Clear();
    }
}
