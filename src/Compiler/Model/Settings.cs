using System.Collections.Immutable;
using Compiler.Text;

namespace Compiler.Model;

/// <summary>What site.yml says about the whole site.</summary>
public sealed record Settings
{
    /// <summary>The site's name, as its header shows it.</summary>
    public string Name { get; init; } = "";

    /// <summary>One sentence on what the site is, for search engines and the feed.</summary>
    public string Description { get; init; } = "";

    /// <summary>Who publishes the site; printed on every article.</summary>
    public string Publisher { get; init; } = "";

    /// <summary>Where the site will live, with a path if it has one and without a final slash.</summary>
    public Uri Url { get; init; } = new("https://site.invalid");

    /// <summary>The site's languages as BCP 47 tags, the main one first.</summary>
    public ImmutableArray<string> Languages { get; init; } = ["en"];

    /// <summary>The contacts that <c>{{name}}</c> prints, by name.</summary>
    public ImmutableArray<Contact> Contacts { get; init; } = [];

    /// <summary>Where a term is linked: at its first mention on a page, or in each section.</summary>
    public FirstMention FirstMention { get; init; } = FirstMention.Page;

    /// <summary>Abbreviations that every reader of this site knows; they need not be spelled out.</summary>
    public ImmutableArray<string> Abbreviations { get; init; } = [];

    /// <summary>Words that every reader of this site knows beside the list of plain words.</summary>
    public ImmutableArray<string> PlainWords { get; init; } = [];

    /// <summary>The highest grade at which a page may read, or null where only the general limits hold.</summary>
    public ReadingCeiling? ReadingCeiling { get; init; }

    /// <summary>How many months a review holds; 1 to 36.</summary>
    public int ReviewMonths { get; init; } = 36;

    /// <summary>The age in years from which a work counts as old.</summary>
    public int EvidenceYears { get; init; } = 10;

    /// <summary>How many days the registries' word on a work holds.</summary>
    public int CheckedDays { get; init; } = 180;

    /// <summary>Whom the online check asks.</summary>
    public RegistrySettings Registries { get; init; } = new();

    /// <summary>Whether and how readers are asked if a page helped.</summary>
    public FeedbackSettings Feedback { get; init; } = new(Netlify: false, Comments: false);

    /// <summary>Whether an overdue or void review is an error rather than a warning.</summary>
    public bool ReviewStrict { get; init; }
}

/// <summary>The question whether a page helped: asked by a form that Netlify takes, or not at all; with a field for words only where the clinic wishes so.</summary>
public sealed record FeedbackSettings(bool Netlify, bool Comments);

/// <summary>Where the first mention of a term is counted anew.</summary>
public enum FirstMention
{
    /// <summary>Once a page.</summary>
    Page,

    /// <summary>Once under each heading of level 2.</summary>
    Section,
}

/// <summary>The grade that no page of this library exceeds any more, and where site.yml says so.</summary>
public sealed record ReadingCeiling(double Grade, Location At);

/// <summary>A way to reach help. <paramref name="Url"/> is a <c>tel:</c> or web address, or null for words alone.</summary>
public sealed record Contact(string Name, string Text, string? Url);

/// <summary>How soon somebody with a warning sign needs help.</summary>
public enum Urgency
{
    /// <summary>At once: the emergency number.</summary>
    Emergency,

    /// <summary>The same day.</summary>
    Urgent,

    /// <summary>A mind in danger: the crisis line.</summary>
    Crisis,
}

/// <summary>
/// A warning sign: what a care card says, how running text may put it, and how people type it. A pattern is whole words in any
/// case; a final <c>*</c> on a word stands for any ending, and <c>a + b</c> means both in one sentence.
/// </summary>
public sealed record RedFlag(
    string Id, Urgency Urgency, string Says, ImmutableArray<SignPattern> Words, ImmutableArray<string> Patients, Location At);

/// <summary>One way in which running text may put a warning sign, and where it is written.</summary>
public sealed record SignPattern(string Written, Location At);

/// <summary>Somebody who may write or sign, with credentials that exist.</summary>
public sealed record Person(string Id, string Name, string Credentials, string? Role, Location At);

/// <summary>A picture in the input folder; the size in CSS pixels is null when the file does not tell it.</summary>
public sealed record ImageFile(string Path, ReadOnlyMemory<byte> Bytes, int? Width, int? Height)
{
    /// <summary>Where the site serves it.</summary>
    public string Address => "/" + Path;

    /// <summary>What is drawn, where the file is an SVG that can be read; null for a photograph.</summary>
    public Drawing? Drawing { get; init; }
}
