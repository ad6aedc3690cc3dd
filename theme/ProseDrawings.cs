using System.Globalization;
using Compiler.Model;

namespace Theme;

// Drawings inside running text: part of the page, so that they follow its colours and need no request.
public sealed partial class Prose
{
    /// <summary>The page's own words for the drawing are its name; its file's description follows. Ids are this drawing's alone.</summary>
    private void Write(Drawing drawing, string name)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"drawing-{Here.CountDrawing()}");
        html.Append("<svg class=\"drawing\" viewBox=\"").Escape(drawing.ViewBox).Append('"');
        if (name.Length == 0)
        {
            html.Append(" aria-hidden=\"true\">");
        }
        else
        {
            html.Append(" role=\"img\" aria-labelledby=\"").Append(id).Append('"');
            if (drawing.Description is not null)
                html.Append(" aria-describedby=\"").Append(id).Append("d\"");
            html.Append("><title id=\"").Append(id).Append("\">").Escape(name).Append("</title>");
            if (drawing.Description is not null)
                html.Append("<desc id=\"").Append(id).Append("d\">").Escape(drawing.Description).Append("</desc>");
        }

        Write(drawing.Body, id);
        html.Append("</svg>\n");
    }

    private void Write(IEnumerable<DrawingNode> nodes, string id)
    {
        foreach (var node in nodes)
        {
            if (node is DrawingShape shape)
                Write(shape, id);
            else if (node is DrawingWords words)
                html.Escape(words.Value);
        }
    }

    private void Write(DrawingShape shape, string id)
    {
        html.Append('<').Append(shape.Name);
        foreach (var (name, value) in shape.Attributes)
        {
            html.Append(' ').Append(name).Append("=\"");
            _ = name switch
            {
                "id" => html.Append(id).Append('-').Escape(value),
                "href" => html.Append('#').Append(id).Append('-').Escape(value[1..]),
                _ => html.Escape(value),
            };
            html.Append('"');
        }

        if (shape.Body.IsEmpty)
        {
            html.Append("/>");
            return;
        }

        html.Append('>');
        Write(shape.Body, id);
        html.Append("</").Append(shape.Name).Append('>');
    }
}
