using System.Globalization;
using Compiler.Model;
using Microsoft.AspNetCore.Components;
using ModelProse = Compiler.Model.Prose;

namespace Theme;

// Tables: the first column names its row, a wide table scrolls by itself, and a comparison becomes cards on a phone.
public sealed partial class Prose
{
    private const int WidestOnPhone = 3;

    /// <summary>Whether tables repeat their column's heading in each cell, so that rows can become cards.</summary>
    [Parameter]
    public bool AsCards { get; set; }

    private void Write(Table table)
    {
        var scrolls = !AsCards && table.Header.Cells.Length > WidestOnPhone;
        if (scrolls)
        {
            var label = table.Caption is { } named ? ModelProse.PlainText(named.Words) : Here.Words["table.label"];
            html.Append("<div class=\"table-scroll\" role=\"region\" tabindex=\"0\" aria-label=\"").Escape(label).Append("\">\n");
        }

        // A row that is laid out as a card loses its role in some browsers unless it is said again.
        html.Append(AsCards ? "<table role=\"table\">\n" : "<table>\n");
        if (table.Caption is { } caption)
            Element("caption", caption.Words);
        html.Append(AsCards ? "<thead role=\"rowgroup\">\n" : "<thead>\n");
        WriteRow(table.Header, table, isHeader: true);
        html.Append(AsCards ? "</thead>\n<tbody role=\"rowgroup\">\n" : "</thead>\n<tbody>\n");
        foreach (var row in table.Rows)
            WriteRow(row, table, isHeader: false);
        html.Append("</tbody>\n</table>\n");
        if (scrolls)
            html.Append("</div>\n");
    }

    private void WriteRow(TableRow row, Table table, bool isHeader)
    {
        html.Append(AsCards ? "<tr role=\"row\">" : "<tr>");
        for (var column = 0; column < row.Cells.Length; column++)
        {
            var cell = row.Cells[column];
            var isEmpty = cell.Words.IsEmpty;
            var name = !isEmpty && (isHeader || column == 0) ? "th" : "td";
            html.Append('<').Append(name);
            if (name == "th")
                html.Append(isHeader ? " scope=\"col\"" : " scope=\"row\"");
            if (AsCards)
                WriteCardAttributes(table, column, isHeader, name);
            if (table.Columns.ElementAtOrDefault(column) is var alignment and not Alignment.Start)
                html.Append(" data-align=\"").Append(alignment.ToString().ToLower(CultureInfo.InvariantCulture)).Append('"');
            html.Append('>');
            Write(cell.Words);
            html.Append("</").Append(name).Append('>');
        }

        html.Append("</tr>\n");
    }

    private void WriteCardAttributes(Table table, int column, bool isHeader, string name)
    {
        html.Append(" role=\"").Append(name == "td" ? "cell" : isHeader ? "columnheader" : "rowheader").Append('"');
        if (!isHeader && column > 0 && table.Header.Cells.ElementAtOrDefault(column) is { } heading)
            html.Append(" data-label=\"").Escape(ModelProse.PlainText(heading.Words)).Append('"');
    }
}
