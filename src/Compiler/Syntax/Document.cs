using System.Collections.Immutable;
using Compiler.Model;
using Compiler.Text;

namespace Compiler.Syntax;

/// <summary>
/// A file that becomes pages: its front matter, where its Markdown stands (nowhere in a guide) and what reading it noticed. The Markdown is parsed
/// when its page is bound, so that no more than a few trees are in memory at once.
/// </summary>
public sealed record Document(SourceText Source, Mapping FrontMatter, Span BodySpan, ImmutableArray<Fact> Facts);
