using System.Collections.Immutable;
using Compiler.Model;
using Compiler.Text;
using Markdig;
using Markdig.Extensions.CustomContainers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Compiler.Syntax;

/// <summary>Turns a file that becomes pages into a <see cref="Document"/>. Pure; safe on many threads at once.</summary>
public static class Parser
{
    private static readonly MarkdownPipeline Pipeline = BuildPipeline();

    /// <summary>Reads one file's front matter. Never throws for an author's mistake: it becomes a fact of the document.</summary>
    public static Document Parse(SourceText source)
    {
        var facts = ImmutableArray.CreateBuilder<Fact>();
        var (frontMatter, bodyStart) = ReadFrontMatter(source, facts);
        return new Document(source, frontMatter, new Span(bodyStart, source.Text.Length), facts.ToImmutable());
    }

    /// <summary>Reads a file that is front matter from beginning to end.</summary>
    public static Document ParseData(SourceText source)
    {
        var facts = ImmutableArray.CreateBuilder<Fact>();
        var end = source.Text.Length;
        var mapping = ReadMapping(source, new Span(0, end), "a guide", facts);
        return new Document(source, mapping, new Span(end, end), facts.ToImmutable());
    }

    /// <summary>The Markdown tree of a document, made anew each time. Of one that cannot be parsed it is empty, and the fact says why.</summary>
    public static (MarkdownDocument Tree, Fact? Fact) ParseBody(Document document)
    {
        try
        {
            return (Markdown.Parse(document.Source.Text[document.BodySpan.Start..], Pipeline), null);
        }
        catch (ArgumentException)
        {
            // Markdig's limit on depth; it does not say where.
            var at = new Location(document.Source, new Span(document.BodySpan.Start, document.BodySpan.Start));
            return ([], new UnreadableData(at, "Markdown", "its parts lie too deep inside one another"));
        }
    }

    private static (Mapping FrontMatter, int BodyStart) ReadFrontMatter(SourceText source, ImmutableArray<Fact>.Builder facts)
    {
        if (source.Line(1).TrimEnd() is not "---")
        {
            facts.Add(new NoFrontMatter(new Location(source, new Span(0, source.Line(1).Length)), Unclosed: false));
            return (Mapping.Empty, 0);
        }

        var closing = Enumerable.Range(2, source.LineCount - 1).FirstOrDefault(line => source.Line(line).TrimEnd() is "---");
        if (closing == 0)
        {
            facts.Add(new NoFrontMatter(new Location(source, new Span(0, 3)), Unclosed: true));
            return (Mapping.Empty, source.Text.Length);
        }

        var start = source.OffsetOf(2, 1);
        var end = source.OffsetOf(closing, 1);
        var bodyStart = closing < source.LineCount ? source.OffsetOf(closing + 1, 1) : source.Text.Length;
        return (ReadMapping(source, new Span(start, end), "front matter", facts), bodyStart);
    }

    private static Mapping ReadMapping(SourceText source, Span part, string kind, ImmutableArray<Fact>.Builder facts)
    {
        var (data, error) = YamlData.Read(source, part);
        if (error is not null)
            facts.Add(new UnreadableData(new Location(source, error.Span), "YAML", error.Detail));
        else if (data is not Mapping)
            facts.Add(new UnreadableData(new Location(source, data!.Span), "YAML", kind + " is a list of `key: value` lines"));
        return data as Mapping ?? Mapping.Empty;
    }

    private static MarkdownPipeline BuildPipeline()
    {
        var builder = new MarkdownPipelineBuilder().UsePreciseSourceLocation().UsePipeTables().UseFootnotes();
        // Only the block form of custom containers: `::` inside a line is ordinary text.
        builder.BlockParsers.InsertBefore<FencedCodeBlockParser>(new CustomContainerParser());
        builder.InlineParsers.Insert(0, new CitationParser());
        builder.InlineParsers.Insert(0, new PlaceholderParser());
        return builder.Build();
    }
}
