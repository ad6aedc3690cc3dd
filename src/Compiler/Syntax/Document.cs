using System.Collections.Immutable;
using Compiler.Model;
using Compiler.Text;
using Markdig.Syntax;

namespace Compiler.Syntax;

/// <summary>A parsed file that becomes pages: its front matter, its Markdown tree (empty in a guide) and what parsing noticed.</summary>
public sealed record Document(SourceText Source, Mapping FrontMatter, Span BodySpan, MarkdownDocument Markdown, ImmutableArray<Fact> Facts);
