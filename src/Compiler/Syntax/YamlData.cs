using System.Collections.Immutable;
using Compiler.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlParser = YamlDotNet.Core.Parser;
using YamlScalar = YamlDotNet.Core.Events.Scalar;

namespace Compiler.Syntax;

/// <summary>
/// Reads YAML into <see cref="Data"/> with exact places. Anchors and tags are not part of the dialect and read as plain data; depth is
/// limited to 64.
/// </summary>
public static class YamlData
{
    private const int DeepestLevel = 64;

    /// <summary>Reads the YAML in a part of a text. An empty part is an empty mapping.</summary>
    public static DataResult Read(SourceText source, Span part)
    {
        var parser = new YamlParser(new StringReader(source.Text[part.Start..part.End]));
        try
        {
            parser.Consume<StreamStart>();
            if (parser.Accept<StreamEnd>(out _))
                return new DataResult(new Mapping(new Span(part.Start, part.Start), []), null);
            parser.Consume<DocumentStart>();
            var data = ReadNode(parser, part, 1);
            parser.Consume<DocumentEnd>();
            return parser.Accept<StreamEnd>(out _)
                ? new DataResult(data, null)
                : Failure(part, parser.Current!.Start, "a second document begins here");
        }
        catch (YamlException error)
        {
            var detail = error.InnerException?.Message ?? error.Message;
            return Failure(part, error.Start, detail);
        }
        catch (InvalidOperationException)
        {
            // YamlDotNet's scanner throws this for some unfinished flow collections, without a place.
            return Failure(part, parser.Current?.End ?? Mark.Empty, "a bracket or a quotation mark is not closed");
        }
    }

    private static Data ReadNode(IParser parser, Span part, int level)
    {
        if (level > DeepestLevel)
            throw new YamlException(parser.Current!.Start, parser.Current.End, $"there are more than {DeepestLevel} levels inside one another");
        if (parser.TryConsume<YamlScalar>(out var scalar))
            return new Scalar(SpanOf(part, scalar.Start, scalar.End), scalar.Value, scalar.Style is ScalarStyle.Plain);

        if (parser.TryConsume<AnchorAlias>(out var alias))
            throw new YamlException(alias.Start, alias.End, "an alias (*name) is not supported here");

        if (parser.TryConsume<SequenceStart>(out var sequence))
        {
            var items = ImmutableArray.CreateBuilder<Data>();
            while (!parser.Accept<SequenceEnd>(out _))
                items.Add(ReadNode(parser, part, level + 1));
            var last = parser.Consume<SequenceEnd>();
            var span = SpanOf(part, sequence.Start, last.Start, sequence.Style is SequenceStyle.Block, items.LastOrDefault());
            return new Sequence(span, items.ToImmutable());
        }

        var start = parser.Consume<MappingStart>();
        var entries = ImmutableArray.CreateBuilder<Entry>();
        while (!parser.Accept<MappingEnd>(out _))
        {
            if (!parser.Accept<YamlScalar>(out _))
                throw new YamlException(parser.Current!.Start, parser.Current.End, "a key must be a word");
            var key = (Scalar)ReadNode(parser, part, level + 1);
            entries.Add(new Entry(key, ReadNode(parser, part, level + 1)));
        }

        var stop = parser.Consume<MappingEnd>();
        var place = SpanOf(part, start.Start, stop.Start, start.Style is MappingStyle.Block, entries.LastOrDefault()?.Value);
        return new Mapping(place, entries.ToImmutable());
    }

    /// <summary>
    /// The place of a collection. A block ends, for YamlDotNet, where the next token begins; for people it ends with its last item. A flow
    /// collection's closing bracket has, for YamlDotNet, no length.
    /// </summary>
    private static Span SpanOf(Span part, Mark start, Mark closing, bool isBlock, Data? last)
    {
        var begin = Offset(part, start);
        var end = !isBlock ? Offset(part, closing) + 1 : last?.Span.End ?? begin;
        return new Span(begin, Math.Clamp(end, begin, part.End));
    }

    /// <summary>YamlDotNet counts a line break that the end of a text lacks.</summary>
    private static Span SpanOf(Span part, Mark start, Mark end) =>
        new(Offset(part, start), Math.Max(Offset(part, start), Offset(part, end)));

    private static int Offset(Span part, Mark mark) => Math.Min(part.Start + (int)mark.Index, part.End);

    private static DataResult Failure(Span part, Mark at, string detail)
    {
        var start = Offset(part, at);
        return new DataResult(null, new DataError(new Span(start, Math.Min(start + 1, part.End)), detail));
    }
}
