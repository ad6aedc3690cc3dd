using System.Collections.Immutable;
using Compiler.Text;

namespace Compiler.Model;

/// <summary>A guide: questions and answers that lead a reader to pages. It begins at the step that is written first.</summary>
public sealed record Guide
{
    /// <summary>The address of its first page; its steps lie below.</summary>
    public required string Address { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>Every step, in the order written.</summary>
    public required ImmutableArray<GuideStep> Steps { get; init; }

    /// <summary>Where its answers lead.</summary>
    public GuideWays Ways => field ??= new GuideWays(this);
}

/// <summary>
/// One step of a guide: a question with its answers, a question about warning signs, or an end. What its author left out is empty, and
/// rules speak of it.
/// </summary>
public sealed record GuideStep
{
    /// <summary>Its name in the guide and in its address.</summary>
    public required string Id { get; init; }

    /// <summary>Where its name is written.</summary>
    public required Location At { get; init; }

    /// <summary>The address of its page.</summary>
    public required string Address { get; init; }

    /// <summary>What it asks, or null.</summary>
    public PlacedText? Question { get; init; }

    /// <summary>The heading that it ends with, or null.</summary>
    public PlacedText? End { get; init; }

    /// <summary>The paragraphs below its heading.</summary>
    public ImmutableArray<PlacedText> Text { get; init; } = [];

    /// <summary>The warning signs that it asks about.</summary>
    public ImmutableArray<GuideFlag> Flags { get; init; } = [];

    /// <summary>The answers in order.</summary>
    public ImmutableArray<GuideAnswer> Answers { get; init; } = [];

    /// <summary>The card that it shows, or null.</summary>
    public GuideCard? Card { get; init; }

    /// <summary>The pages that it names.</summary>
    public ImmutableArray<PageLink> Pages { get; init; } = [];

    /// <summary>Whether it asks about warning signs.</summary>
    public bool IsCheck => !Flags.IsEmpty;

    /// <summary>Whether the guide ends here.</summary>
    public bool IsEnd => End is not null;

    /// <summary>The signs that it asks about, each once.</summary>
    public ImmutableArray<RedFlag> Signs => [.. Flags.SelectMany(flag => flag.Signs).Distinct()];

    /// <summary>The words of its heading; its name where it has none.</summary>
    public string Title => (End ?? Question)?.Text ?? Id;
}

/// <summary>Words of an author's and where they are written.</summary>
public sealed record PlacedText(string Text, Location At)
{
    /// <summary>The place of a stretch of the words. Those that YAML folded or unescaped do not stand in the source as they are read: their place is the whole.</summary>
    public Location PlaceOf(Span words) => At.Span.Length == Text.Length
        ? new Location(At.Source, new Span(At.Span.Start + words.Start, At.Span.Start + words.End))
        : At;
}

/// <summary>Warning signs that a step names by id or by urgency; none when redflags.yml does not know the name.</summary>
public sealed record GuideFlag(string Written, ImmutableArray<RedFlag> Signs, Location At);

/// <summary>The card of an urgency that an end shows.</summary>
public sealed record GuideCard(Urgency Urgency, Location At);

/// <summary>What an answer says.</summary>
public enum AnswerKind
{
    /// <summary>The author's own words.</summary>
    Written,

    /// <summary>At least one of the warning signs is there.</summary>
    Yes,

    /// <summary>None of them is.</summary>
    No,
}

/// <summary>An answer and the name of the step that it leads to; no words of its own for yes and no.</summary>
public sealed record GuideAnswer(AnswerKind Kind, string Words, string To, Location At)
{
    /// <summary>Where its words are written; where it leads is written elsewhere.</summary>
    public Location WordsAt { get; init; } = At;
}
