using System.Collections.Immutable;

namespace Cli.Verification;

/// <summary>What became of asking one source about one work. Nothing else than a <see cref="Known"/> speaks for a work.</summary>
internal abstract record Answer(string Source)
{
    /// <summary>The source describes a work.</summary>
    public sealed record Known(RegistryRecord Record) : Answer(Record.Source);

    /// <summary>The source was asked for notices on a work, and these are all it has.</summary>
    public sealed record Notices(string Source, ImmutableArray<Notice> Found) : Answer(Source);

    /// <summary>The source is certain that it knows nothing by this identifier.</summary>
    public sealed record Unknown(string Source, string Identifier) : Answer(Source);

    /// <summary>The source answers and says nothing that could be compared.</summary>
    public sealed record Silent(string Source, string Detail) : Answer(Source);

    /// <summary>The source did not answer soundly: nothing follows from it.</summary>
    public sealed record Faulty(string Source, string Detail) : Answer(Source);
}

/// <summary>A source that did not answer soundly, in one sentence.</summary>
internal sealed class FaultyAnswer(string detail, Exception? cause = null) : Exception(detail, cause);

/// <summary>How a notice touches the work it is about.</summary>
internal enum NoticeKind
{
    /// <summary>A correction.</summary>
    Correction,

    /// <summary>A newer version, or the published form of a preprint.</summary>
    NewVersion,

    /// <summary>An expression of concern.</summary>
    Concern,

    /// <summary>A retraction, withdrawal or removal, whole or in part.</summary>
    Retraction,
}

/// <summary>A notice on a work: what it does, and where that is said.</summary>
internal sealed record Notice(NoticeKind Kind, string Text)
{
    /// <summary>
    /// The kind of an update by the word a registry has for it, such as Crossref's <c>partial_retraction</c> or PubMed's
    /// <c>RetractionIn</c>. A word that nobody foresaw is a correction: a warning, never silence.
    /// </summary>
    public static NoticeKind KindOf(string word)
    {
        var folded = Folding.Letters(word);
        return folded switch
        {
            _ when folded.Contains("retract", StringComparison.Ordinal) || folded.Contains("withdraw", StringComparison.Ordinal)
                || folded.Contains("remov", StringComparison.Ordinal) => NoticeKind.Retraction,
            _ when folded.Contains("concern", StringComparison.Ordinal) => NoticeKind.Concern,
            _ when folded.Contains("version", StringComparison.Ordinal) || folded.Contains("edition", StringComparison.Ordinal)
                || folded.Contains("update", StringComparison.Ordinal) => NoticeKind.NewVersion,
            _ => NoticeKind.Correction,
        };
    }
}

/// <summary>How one source describes a work. What it leaves out is null or empty and is not compared.</summary>
internal sealed record RegistryRecord(string Source)
{
    /// <summary>The title in every form the source has: with and without its subtitle, in the original language.</summary>
    public ImmutableArray<string> Titles { get; init; } = [];

    /// <summary>The first author's family name, or the name of a group.</summary>
    public string? FirstAuthor { get; init; }

    /// <summary>The journal's name in every form the source has.</summary>
    public ImmutableArray<string> Journals { get; init; } = [];

    /// <summary>The years in which it appeared, online and in print.</summary>
    public ImmutableArray<int> Years { get; init; } = [];

    /// <summary>The volume.</summary>
    public string? Volume { get; init; }

    /// <summary>The pages or the article's number, in every form the source has.</summary>
    public ImmutableArray<string> Pages { get; init; } = [];

    /// <summary>The DOI that the source has for it.</summary>
    public string? Doi { get; init; }

    /// <summary>The PMID that the source has for it.</summary>
    public string? Pmid { get; init; }

    /// <summary>The PMCID that the source has for it.</summary>
    public string? Pmcid { get; init; }

    /// <summary>What the source says happened to it.</summary>
    public ImmutableArray<Notice> Notices { get; init; } = [];
}
