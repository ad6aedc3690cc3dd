using System.Collections.Immutable;
using Compiler.Model;
using Compiler.Text;
using Markdig.Syntax;

namespace Compiler.Syntax;

/// <summary>A parsed Markdown file: its front matter, its Markdown tree and what parsing noticed.</summary>
public sealed record Document(SourceText Source, Mapping FrontMatter, Span BodySpan, MarkdownDocument Markdown, ImmutableArray<Fact> Facts);
