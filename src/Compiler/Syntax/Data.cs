using System.Collections.Immutable;
using Compiler.Text;

namespace Compiler.Syntax;

/// <summary>A value in a YAML or JSON text, with its place.</summary>
public abstract record Data(Span Span);

/// <summary>A single value as written, unquoted; <paramref name="Plain"/> when it stood without quotes, so that it may be a number or a date.</summary>
public sealed record Scalar(Span Span, string Value, bool Plain) : Data(Span);

/// <summary>Values in order.</summary>
public sealed record Sequence(Span Span, ImmutableArray<Data> Items) : Data(Span);

/// <summary>Values by key, in the order written; a repeated key stands twice.</summary>
public sealed record Mapping(Span Span, ImmutableArray<Entry> Entries) : Data(Span)
{
    /// <summary>Nothing at all, at the start of a text.</summary>
    public static Mapping Empty { get; } = new(default, []);
}

/// <summary>A key with its value.</summary>
public sealed record Entry(Scalar Key, Data Value);

/// <summary>Data that was read, or what made it unreadable: exactly one of the two is set.</summary>
public readonly record struct DataResult(Data? Data, DataError? Error);

/// <summary>Why a text is not data, in its parser's own words, and where.</summary>
public sealed record DataError(Span Span, string Detail);
