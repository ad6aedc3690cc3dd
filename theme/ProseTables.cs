using System.Globalization;
using Compiler.Model;
using ModelProse = Compiler.Model.Prose;

namespace Theme;

// Tables: the first column names its row; on a phone rows become cards, and a table too wide for that scrolls by itself.
public sealed partial class Prose
{
    private const int WidestAsTable = 2;
    private const int WidestAsCards = 6;

    private void Write(Table table)
    {
        var asCards = table.Header.Cells.Length is > WidestAsTable and <= WidestAsCards;
        var scrolls = table.Header.Cells.Length > WidestAsCards;
        if (scrolls)
        {
            var label = table.Caption is { } named ? ModelProse.PlainText(named.Words) : Here.Words["table.label"];
            html.Append("<div class=\"table-scroll\" role=\"region\" tabindex=\"0\" aria-label=\"").Escape(label).Append("\">\n");
        }

        html.Append(asCards ? "<table class=\"cards\">\n" : "<table>\n");
        if (table.Caption is { } caption)
            Element("caption", caption.Words);
        html.Append("<thead>\n");
        WriteRow(table.Header, table, isHeader: true, asCards);
        html.Append("</thead>\n<tbody>\n");
        foreach (var row in table.Rows)
            WriteRow(row, table, isHeader: false, asCards);
        html.Append("</tbody>\n</table>\n");
        if (scrolls)
            html.Append("</div>\n");
    }

    private void WriteRow(TableRow row, Table table, bool isHeader, bool asCards)
    {
        html.Append("<tr>");
        for (var column = 0; column < row.Cells.Length; column++)
        {
            var cell = row.Cells[column];
            var isEmpty = cell.Words.IsEmpty;
            var name = !isEmpty && (isHeader || column == 0) ? "th" : "td";
            html.Append('<').Append(name);
            if (name == "th")
                html.Append(isHeader ? " scope=\"col\"" : " scope=\"row\"");
            if (asCards && !isHeader && column > 0 && table.Header.Cells.ElementAtOrDefault(column) is { } heading)
                html.Append(" data-label=\"").Escape(ModelProse.PlainText(heading.Words)).Append('"');
            if (table.Columns.ElementAtOrDefault(column) is var alignment and not Alignment.Start)
                html.Append(" data-align=\"").Append(alignment.ToString().ToLower(CultureInfo.InvariantCulture)).Append('"');
            html.Append('>');
            Write(cell.Words);
            html.Append("</").Append(name).Append('>');
        }

        html.Append("</tr>\n");
    }
}
