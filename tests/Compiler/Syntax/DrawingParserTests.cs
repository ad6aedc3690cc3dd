using System.Text;
using Compiler.Model;

namespace Compiler.Tests.Syntax;

public sealed class DrawingParserTests
{
    private const string Start = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 320 240\">";

    [Fact]
    public void A_drawing_keeps_its_shapes_and_words_in_order()
    {
        var drawing = Read(Start + "\n<title> Bone\n and disc </title><desc>Two bones.</desc>\n<g class=\"bone\"><path d=\"M0 0h9\"/></g><text x=\"1\">L4 &amp; L5</text></svg>");
        Assert.Equal(("Bone and disc", "Two bones.", "0 0 320 240"), (drawing.Title, drawing.Description, drawing.ViewBox));
        Assert.Equal("g class=bone [path d=M0 0h9 []] text x=1 [L4 & L5]", string.Join(' ', drawing.Body.Select(Shown)));
        Assert.Empty(Faults(Start + "<!-- a note --><g id=\"a\"/><use href=\"#a\"/></svg>"));
    }

    [Theory]
    [InlineData("<script>go()</script>", "script")]
    [InlineData("<style>path{fill:red}</style>", "style")]
    [InlineData("<foreignObject><p>x</p></foreignObject>", "foreignObject")]
    [InlineData("<a href=\"https://a.example\"><path/></a>", "a")]
    [InlineData("<g><title>x</title></g>", "title")]
    [InlineData("<animate attributeName=\"href\"/>", "animate")]
    [InlineData("<svg/>", "svg")]
    [InlineData("<x:script xmlns:x=\"http://www.w3.org/1999/xhtml\">go()</x:script>", "x:script")]
    [InlineData("<path ONLOAD=\"go()\"/>", "ONLOAD=\"go()\"")]
    [InlineData("<path style='fill:red'/>", "style='fill:red'")]
    [InlineData("<use href=\"other.svg#a\"/>", "href=\"other.svg#a\"")]
    [InlineData("<path fill=\"URL(https://a.example)\"/>", "fill=\"URL(https://a.example)\"")]
    [InlineData("<g xmlns:l=\"http://www.w3.org/1999/xlink\"><use l:href=\"#a\"/></g>", "l:href=\"#a\"")]
    [InlineData("<?xml-stylesheet href=\"https://a.example\"?>", "xml-stylesheet")]
    public void What_does_not_draw_is_a_fault_where_it_stands(string content, string marked) =>
        Assert.Equal([marked], Faults($"{Start}\n{content}\n</svg>").Select(fault => fault.At.Text));

    [Theory]
    [InlineData("<!DOCTYPE svg [<!ENTITY a \"x\">]>\n" + Start + "&a;</svg>")]
    [InlineData(Start + "<path d=\"M0 0\"</svg>")]
    [InlineData(Start + "<path")]
    [InlineData("")]
    [InlineData("no drawing")]
    public void What_cannot_be_read_is_one_fault(string text)
    {
        var fault = Assert.Single(Faults(text));
        Assert.Equal(DrawingFaultKind.Unreadable, fault.Kind);
    }

    [Fact]
    public void Nesting_without_end_is_a_fault() =>
        Assert.Equal(DrawingFaultKind.Unreadable, Assert.Single(Faults(Start + string.Concat(Enumerable.Repeat("<g>", 5000)))).Kind);

    private static string Shown(DrawingNode node) => node switch
    {
        DrawingShape shape => string.Join(' ',
            [shape.Name, .. shape.Attributes.Select(attribute => $"{attribute.Name}={attribute.Value}"), $"[{string.Join(' ', shape.Body.Select(Shown))}]"]),
        DrawingWords words => words.Value,
        _ => "",
    };

    private static Drawing Read(string text) => Compile(text).Site.Images.Single().Drawing!;

    private static DrawingFault[] Faults(string text) => [.. Compile(text).Site.Facts.OfType<DrawingFault>()];

    private static Compilation Compile(string text) =>
        ExampleSite.Compile(new Dictionary<string, byte[]?> { ["images/drawing.svg"] = Encoding.UTF8.GetBytes(text) });
}
