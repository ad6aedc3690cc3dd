using System.Collections.Immutable;
using Compiler.Text;

namespace Compiler.Model;

/// <summary>What an article is about; decides what it must contain.</summary>
public enum ArticleType
{
    /// <summary>Something a person feels.</summary>
    Symptom,

    /// <summary>Something a person has.</summary>
    Condition,

    /// <summary>Something that can be done: carries benefits, risks and alternatives.</summary>
    Treatment,

    /// <summary>How a cause is found.</summary>
    Test,

    /// <summary>What happens afterwards, and what helps it.</summary>
    Recovery,

    /// <summary>Living with it.</summary>
    Coping,

    /// <summary>What to weigh and ask.</summary>
    Decision,

    /// <summary>Where to turn at once.</summary>
    Help,
}

/// <summary>An article of a topic.</summary>
public sealed record Article : Page
{
    /// <summary>The slug of its topic.</summary>
    public required string Topic { get; init; }

    /// <summary>What it is about; null when its author gave no such type.</summary>
    public required ArticleType? Type { get; init; }

    /// <summary>How long it takes to read, in minutes; at least 1.</summary>
    public required int ReadingMinutes { get; init; }

    /// <summary>Who wrote it, or null: then the page says that no clinician did.</summary>
    public Person? Author { get; init; }

    /// <summary>Who publishes it.</summary>
    public string Publisher { get; init; } = "";

    /// <summary>Interests that could sway it, or null when the author did not say; "none" for none.</summary>
    public string? Conflicts { get; init; }

    /// <summary>Whether its author says that no sources were found.</summary>
    public bool WithoutSources { get; init; }

    /// <summary>Why the page needs no care card, or null when it needs one.</summary>
    public string? NoRedFlagsReason { get; init; }

    /// <summary>What patients may call its subject; the search finds it by these words, and nobody reads them.</summary>
    public ImmutableArray<string> SearchOnly { get; init; } = [];

    /// <summary>Its review by a clinician.</summary>
    public Review Review { get; init; } = Review.None;

    /// <summary>The page's own history, oldest first.</summary>
    public ImmutableArray<Change> Changes { get; init; } = [];

    /// <summary>Pages to read beside it, in the author's order.</summary>
    public ImmutableArray<PageLink> Related { get; init; } = [];

    /// <summary>The sensible next step, if the author names one.</summary>
    public PageLink? Next { get; init; }
}

/// <summary>A page that front matter names: what was written, and the address it leads to, or why it leads nowhere.</summary>
public sealed record PageLink(Destination To, Location At);

/// <summary>One entry of a page's history.</summary>
public sealed record Change(DateOnly On, string What);

/// <summary>How a page stands with its clinical review.</summary>
public enum ReviewState
{
    /// <summary>Nobody has signed it.</summary>
    NotReviewed,

    /// <summary>Signed, unchanged and in time.</summary>
    Current,

    /// <summary>The next review's day has passed.</summary>
    Overdue,

    /// <summary>The words have changed since it was signed.</summary>
    Changed,
}

/// <summary>
/// A page's clinical review. <paramref name="Hash"/> is that of the words as they are now: SHA-256 over title and body, the first 12
/// hexadecimal digits. Reviewer and days are null while nobody has signed.
/// </summary>
public sealed record Review(ReviewState State, Person? By, DateOnly? On, DateOnly? Due, string Hash, Location? At)
{
    /// <summary>No review at all.</summary>
    public static Review None { get; } = new(ReviewState.NotReviewed, null, null, null, "", null);

    /// <summary>Where the day of the signature is written, if it is.</summary>
    public Location? OnAt { get; init; }

    /// <summary>Where the hash that was signed is written, if it is.</summary>
    public Location? SignedHashAt { get; init; }
}
