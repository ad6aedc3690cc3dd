using System.Collections.Immutable;
using Compiler.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlParser = YamlDotNet.Core.Parser;
using YamlScalar = YamlDotNet.Core.Events.Scalar;

namespace Compiler.Syntax;

/// <summary>Reads YAML into <see cref="Data"/> with exact places. Anchors and tags are not part of the dialect and read as plain data.</summary>
public static class YamlData
{
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
            var data = ReadNode(parser, part.Start);
            parser.Consume<DocumentEnd>();
            return parser.Accept<StreamEnd>(out _)
                ? new DataResult(data, null)
                : Failure(part.Start, parser.Current!.Start, "a second document begins here");
        }
        catch (YamlException error)
        {
            var detail = error.InnerException?.Message ?? error.Message;
            return Failure(part.Start, error.Start, detail);
        }
    }

    private static Data ReadNode(IParser parser, int offset)
    {
        if (parser.TryConsume<YamlScalar>(out var scalar))
            return new Scalar(SpanOf(offset, scalar.Start, scalar.End), scalar.Value, scalar.Style is ScalarStyle.Plain);

        if (parser.TryConsume<AnchorAlias>(out var alias))
            throw new YamlException(alias.Start, alias.End, "an alias (*name) is not supported here");

        if (parser.TryConsume<SequenceStart>(out var sequence))
        {
            var items = ImmutableArray.CreateBuilder<Data>();
            while (!parser.Accept<SequenceEnd>(out _))
                items.Add(ReadNode(parser, offset));
            var last = parser.Consume<SequenceEnd>();
            return new Sequence(ClipTo(items.LastOrDefault(), SpanOf(offset, sequence.Start, last.End)), items.ToImmutable());
        }

        var start = parser.Consume<MappingStart>();
        var entries = ImmutableArray.CreateBuilder<Entry>();
        while (!parser.Accept<MappingEnd>(out _))
        {
            if (!parser.Accept<YamlScalar>(out _))
                throw new YamlException(parser.Current!.Start, parser.Current.End, "a key must be a word");
            var key = (Scalar)ReadNode(parser, offset);
            entries.Add(new Entry(key, ReadNode(parser, offset)));
        }

        var stop = parser.Consume<MappingEnd>();
        return new Mapping(ClipTo(entries.LastOrDefault()?.Value, SpanOf(offset, start.Start, stop.End)), entries.ToImmutable());
    }

    /// <summary>A block collection ends, for YamlDotNet, where the next token begins; for people it ends with its last item.</summary>
    private static Span ClipTo(Data? last, Span span) => last is null ? span : new Span(span.Start, Math.Max(span.Start, last.Span.End));

    private static Span SpanOf(int offset, Mark start, Mark end) => new(offset + (int)start.Index, offset + (int)Math.Max(start.Index, end.Index));

    private static DataResult Failure(int offset, Mark at, string detail)
    {
        var start = offset + (int)at.Index;
        return new DataResult(null, new DataError(new Span(start, start + 1), detail));
    }
}
