using System.Collections.Immutable;
using Compiler.Binding;
using Compiler.Diagnostics;
using Compiler.Model;
using Compiler.Rules;
using Compiler.Text;

namespace Compiler;

/// <summary>One file of the input folder: its path in that folder, with forward slashes, and its bytes.</summary>
public sealed record InputFile(string Path, ReadOnlyMemory<byte> Bytes);

/// <summary>The day that dates are judged by, and whether drafts are published too.</summary>
public sealed record CompilationOptions(DateOnly Date, bool Drafts = false)
{
    /// <summary>The words that need no explanation. Without them nothing can be said of jargon.</summary>
    public PlainWords PlainWords { get; init; } = PlainWords.None;
}

/// <summary>What became of an input folder: the bound site, and what its authors are told, in order of file and place.</summary>
public sealed record Compilation(Site Site, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>Whether anything forbids to publish.</summary>
    public bool HasErrors => Diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error);

    /// <summary>Reads, binds and checks. Pure: the same files and options give the same result. Never throws for an author's mistake.</summary>
    public static Compilation Compile(IReadOnlyCollection<InputFile> files, CompilationOptions options)
    {
        var site = Binder.Bind(files, options);
        return new Compilation(site, RuleBook.Check(site));
    }
}
