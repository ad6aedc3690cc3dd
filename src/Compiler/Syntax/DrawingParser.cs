using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Xml;
using Compiler.Model;
using Compiler.Text;

namespace Compiler.Syntax;

/// <summary>
/// Reads an SVG file. It knows the few elements and attributes that draw, and leaves a fact for everything else: a list of what is
/// dangerous would never be complete.
/// </summary>
internal sealed class DrawingParser
{
    private const string Svg = "http://www.w3.org/2000/svg";
    private const int MaximalDepth = 32;

    private static readonly ImmutableHashSet<string> Elements =
        ["g", "path", "circle", "ellipse", "rect", "line", "polyline", "polygon", "text", "tspan", "defs", "use"];

    private static readonly ImmutableHashSet<string> Attributes =
    [
        "class", "id", "href", "d", "points", "transform", "x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "rx", "ry", "dx", "dy",
        "width", "height", "text-anchor",
    ];

    private static readonly ImmutableHashSet<string> OfTheFile = ["viewBox", "width", "height", "version", "class"];

    private static readonly ImmutableArray<string> Looks = ["fill", "stroke", "font", "color", "opacity", "letter-spacing"];

    private readonly SourceText source;
    private readonly XmlReader reader;
    private readonly ImmutableArray<Fact>.Builder facts = ImmutableArray.CreateBuilder<Fact>();
    private readonly HashSet<string> ids = [];
    private readonly List<(string Id, Span At)> references = [];
    private string? title;
    private string? description;

    private DrawingParser(SourceText source, XmlReader reader) => (this.source, this.reader) = (source, reader);

    /// <summary>The drawing of a file, or null when it cannot be read as one. Never throws for an author's mistake.</summary>
    public static (Drawing? Drawing, ImmutableArray<Fact> Facts) Parse(SourceText source)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true };
        using var reader = XmlReader.Create(new StringReader(source.Text), settings);
        var parser = new DrawingParser(source, reader);
        try
        {
            var drawing = parser.ReadDrawing();
            return (drawing, parser.facts.ToImmutable());
        }
        catch (XmlException error)
        {
            var start = source.OffsetOf(error.LineNumber, error.LinePosition);
            var at = new Location(source, new Span(start, Math.Min(start + 1, source.Text.Length)));
            return (null, [new DrawingFault(at, DrawingFaultKind.Unreadable, error.Message)]);
        }
    }

    private Drawing? ReadDrawing()
    {
        // Before and after the one element only a comment may stand: a style sheet would be fetched.
        while (reader.Read() && reader.NodeType != XmlNodeType.Element)
            NoteInstruction();
        var at = new Location(source, NameSpan());
        if (reader.NamespaceURI != Svg || reader.LocalName != "svg")
        {
            Note(DrawingFaultKind.NotSvg, at.Span, reader.Name);
            return null;
        }

        var viewBox = reader.GetAttribute("viewBox") ?? "";
        if (!IsViewBox(viewBox))
            Note(DrawingFaultKind.NoViewBox, at.Span, "viewBox");
        foreach (var (attribute, span) in ReadAttributes().Where(read => !OfTheFile.Contains(read.Attribute.Name)))
            NoteAttribute(attribute, span);
        var body = ReadBody(depth: 1);
        while (reader.Read())
            NoteInstruction();
        foreach (var (id, span) in references.Where(reference => !ids.Contains(reference.Id)))
            Note(DrawingFaultKind.Reference, span, "#" + id);
        return new Drawing(viewBox, title, description, body, at);
    }

    private ImmutableArray<DrawingNode> ReadBody(int depth)
    {
        if (reader.IsEmptyElement)
            return [];
        if (depth > MaximalDepth)
            throw new XmlException("its parts lie too deep inside one another", null, Place.LineNumber, Place.LinePosition);

        var body = ImmutableArray.CreateBuilder<DrawingNode>();
        while (reader.Read() && reader.NodeType != XmlNodeType.EndElement)
        {
            if (reader.NodeType == XmlNodeType.Element)
                ReadElement(depth, body);
            else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA)
                body.Add(new DrawingWords(reader.Value));
            else
                NoteInstruction();
        }

        return body.DrainToImmutable();
    }

    private void ReadElement(int depth, ImmutableArray<DrawingNode>.Builder into)
    {
        var (name, span) = (reader.LocalName, NameSpan());
        if (reader.NamespaceURI == Svg && Elements.Contains(name))
        {
            var read = ReadAttributes();
            foreach (var (attribute, at) in read)
                NoteAttribute(attribute, at);
            into.Add(new DrawingShape(name, [.. read.Select(one => one.Attribute)], ReadBody(depth + 1)));
            return;
        }

        var words = SkipElement();
        if (reader.NamespaceURI != Svg || depth > 1 || name is not ("title" or "desc"))
            Note(DrawingFaultKind.Element, span, source.Text[span.Start..span.End]);
        else if (name == "title")
            title = words;
        else
            description = words;
    }

    /// <summary>Goes to the end of an element; gives the words in it.</summary>
    private string SkipElement()
    {
        var words = new StringBuilder();
        if (reader.IsEmptyElement)
            return "";
        for (var depth = reader.Depth; reader.Read() && reader.Depth > depth;)
        {
            if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA)
                words.Append(reader.Value);
        }

        return string.Join(' ', words.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>The attributes of this element with the place of each; what only names a namespace is left out.</summary>
    private List<(DrawingAttribute Attribute, Span At)> ReadAttributes()
    {
        var read = new List<(DrawingAttribute, Span)>();
        for (var more = reader.MoveToFirstAttribute(); more; more = reader.MoveToNextAttribute())
        {
            if (reader.Name != "xmlns" && reader.Prefix != "xmlns")
                read.Add((new DrawingAttribute(reader.Name, reader.Value), AttributeSpan()));
        }

        reader.MoveToElement();
        return read;
    }

    private void NoteAttribute(DrawingAttribute attribute, Span at)
    {
        var (name, value) = (attribute.Name, attribute.Value);
        var isLook = Looks.Any(look => name.StartsWith(look, StringComparison.Ordinal));
        if (!isLook && !Attributes.Contains(name))
            Note(DrawingFaultKind.Attribute, at, name);
        else if (value.Contains("url(", StringComparison.OrdinalIgnoreCase) || (name == "href" && !value.StartsWith('#')))
            Note(DrawingFaultKind.Reference, at, value);
        else if (isLook)
            Note(DrawingFaultKind.Look, at, name);
        else if (name == "href")
            references.Add((value[1..], at));
        else if (name == "id" && !ids.Add(value))
            Note(DrawingFaultKind.RepeatedId, at, value);
        else if (name == "class" && value.Split(' ').FirstOrDefault(word => !Drawing.Classes.Contains(word)) is { } unknown)
            Note(DrawingFaultKind.Class, at, unknown);
    }

    private void NoteInstruction()
    {
        if (reader.NodeType == XmlNodeType.ProcessingInstruction)
            Note(DrawingFaultKind.Element, NameSpan(), "?" + reader.Name);
    }

    private void Note(DrawingFaultKind kind, Span at, string name) => facts.Add(new DrawingFault(new Location(source, at), kind, name));

    private IXmlLineInfo Place => (IXmlLineInfo)reader;

    private Span NameSpan()
    {
        var start = source.OffsetOf(Place.LineNumber, Place.LinePosition);
        return new Span(start, Math.Min(start + reader.Name.Length, source.Text.Length));
    }

    private Span AttributeSpan()
    {
        var start = NameSpan().Start;
        var quote = source.Text.IndexOfAny(['"', '\''], start);
        return new Span(start, source.Text.IndexOf(source.Text[quote], quote + 1) + 1);
    }

    private static bool IsViewBox(string value)
    {
        var numbers = value.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        return numbers.Length == 4 && numbers.All(number => double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out _));
    }
}
