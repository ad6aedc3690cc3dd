namespace Compiler.Text;

/// <summary>A stretch of a source text in UTF-16 code units, counted from 0: <paramref name="Start"/> inside, <paramref name="End"/> outside.</summary>
public readonly record struct Span(int Start, int End)
{
    /// <summary>The number of UTF-16 code units covered.</summary>
    public int Length => End - Start;

    /// <summary>Whether the other span lies wholly within this one.</summary>
    public bool Contains(Span other) => Start <= other.Start && other.End <= End;

    /// <summary>Whether it lies wholly within one of some others.</summary>
    public bool IsWithinAny(ReadOnlySpan<Span> others)
    {
        foreach (var other in others)
        {
            if (other.Contains(this))
                return true;
        }

        return false;
    }
}

/// <summary>A place for people: line and column both start at 1, columns count UTF-16 code units.</summary>
public readonly record struct Position(int Line, int Column);

/// <summary>A span of one source text.</summary>
public sealed record Location(SourceText Source, Span Span)
{
    /// <summary>Where the span starts.</summary>
    public Position Start => Source.PositionOf(Span.Start);

    /// <summary>Where the span ends; exclusive.</summary>
    public Position End => Source.PositionOf(Span.End);

    /// <summary>The words at this place.</summary>
    public string Text => Source.Text[Span.Start..Span.End];
}
