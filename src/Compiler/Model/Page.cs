using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Compiler.Diagnostics;
using Compiler.Text;

namespace Compiler.Model;

/// <summary>
/// One page of the site. What a page of a file and a page that the program adds (search, A to Z) have in common; each kind is one file
/// in <c>Pages/</c> and one view in the theme. The flat views of the body are made on first use: do not change a body after that. A page is equal
/// to itself alone.
/// </summary>
public abstract record Page
{
    /// <summary>From so many headings on, a page has a list of contents.</summary>
    public const int FewestForContents = 3;

    /// <summary>The address under which search engines may list what it says: its own, that of the whole it is a part of, or null for none.</summary>
    public virtual string? ListedAs => Address;

    /// <summary>Whether search engines and the sitemap may list it as itself.</summary>
    public bool IsListed => ListedAs == Address;

    /// <summary>The address on the site, from the root and with a final slash, such as <c>/coping/</c>.</summary>
    public required string Address { get; init; }

    /// <summary>A BCP 47 language tag.</summary>
    public required string Language { get; init; }

    /// <summary>Whether it is written in English: some rules know only English words.</summary>
    public bool IsEnglish => Language == "en" || Language.StartsWith("en-", StringComparison.Ordinal);

    /// <summary>The page's title and its one heading of level 1; empty on pages whose words are the interface's.</summary>
    public required string Title { get; init; }

    /// <summary>One sentence on the page, for lists and search engines; empty on pages whose words are the interface's.</summary>
    public required string Description { get; init; }

    /// <summary>The file it is written in and its front matter's place, or null for a page that the program adds.</summary>
    public Location? At { get; init; }

    /// <summary>Where the title is written; the start of the file if it is not.</summary>
    public Location? TitleAt { get; init; }

    /// <summary>Where the description is written, or null where its author wrote none of its own.</summary>
    public Location? DescriptionAt { get; init; }

    /// <summary>What its author wrote beside the body.</summary>
    public virtual IEnumerable<PlacedText> Lines => At is null ? [] :
        [new(Title, TitleAt ?? At), .. DescriptionAt is null ? (PlacedText[])[] : [new(Description, DescriptionAt)]];

    /// <summary>The words of the page.</summary>
    public ImmutableArray<Block> Body { get; init; } = [];

    /// <summary>The footnotes of the page, in order of their numbers.</summary>
    public ImmutableArray<Footnote> Footnotes { get; init; } = [];

    /// <summary>The works the page cites, in order of first use.</summary>
    public ImmutableArray<BibliographyEntry> Bibliography { get; init; } = [];

    /// <summary>The slugs of the terms the page links, each once, in order of first use.</summary>
    public ImmutableArray<string> TermsUsed { get; init; } = [];

    /// <summary>Every mention of a term on the page, linked or not, in headings and links too, in order.</summary>
    public ImmutableArray<TermMention> TermMentions { get; init; } = [];

    /// <summary>The day it was first published, if its author says.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>The day its words last changed, if its author says.</summary>
    public DateOnly? Updated { get; init; }

    /// <summary>Its place among its neighbours; the lowest first.</summary>
    public int Order { get; init; }

    /// <summary>Other addresses that lead here.</summary>
    public ImmutableArray<RedirectSource> RedirectFrom { get; init; } = [];

    /// <summary>Which rules its author has silenced.</summary>
    public ImmutableArray<Waiver> Waivers { get; init; } = [];

    /// <summary>The same page in other languages: language and address.</summary>
    public ImmutableArray<Translation> Translations { get; init; } = [];

    /// <summary>The sentence of each linked term's first use, by its slug.</summary>
    public FrozenDictionary<string, TermSentence> TermSentences => field ??= TermSentence.FirstOn(this);

    /// <summary>Every block of the page, outer before inner, footnotes last.</summary>
    public ImmutableArray<Block> Blocks => field.IsDefault ? field = Prose.BlocksOf(Body.AddRange(Footnotes)) : field;

    /// <summary>Every piece of running text on the page, outer before inner, in order.</summary>
    public ImmutableArray<Inline> Inlines => field.IsDefault ? field = Prose.InlinesOf([.. Worded.SelectMany(block => block.Inlines)]) : field;

    /// <summary>Every block with words of its own, outer before inner, in order.</summary>
    public ImmutableArray<Block> Worded => field.IsDefault ? field = [.. Blocks.Where(block => !block.Inlines.IsEmpty)] : field;

    /// <summary>
    /// Every block or piece of running text of one kind, outer before inner, in order. Throws <see cref="ArgumentException"/> for a kind that has kinds of its own.
    /// </summary>
    public IEnumerable<T> All<T>() where T : class => !typeof(T).IsSealed ? throw new ArgumentException($"{typeof(T).Name} has kinds of its own.")
        : ByKind.TryGetValue(typeof(T), out var found) ? found.Cast<T>() : [];

    /// <summary>Every sentence of the page that may hold a claim, in order.</summary>
    public ImmutableArray<Statement> Statements => field.IsDefault ? field = Statement.Of(this) : field;

    /// <summary>Every sentence that the page asks its readers to read, measured, in order; none on a page that the program adds.</summary>
    public ImmutableArray<ReadSentence> Sentences => field.IsDefault ? field = ReadSentence.Of(this) : field;

    /// <summary>Every number that the page tells its readers, in order.</summary>
    public ImmutableArray<StatedClaim> Claims => field.IsDefault ? field = StatedClaim.Of(this) : field;

    /// <summary>The headings of the page's own words, in order.</summary>
    public ImmutableArray<Heading> Headings => field.IsDefault ? field = [.. All<Heading>()] : field;

    /// <summary>What its list of contents names; nothing where that would be too short for a list. A care card's heading is part of the card.</summary>
    public ImmutableArray<Heading> Contents => field.IsDefault ? field = WorthAList(Body.SelectMany(block => block is Faq faq ? faq.Children : [block])) : field;

    /// <summary>Whether a place is a computer's word, which is not read as language.</summary>
    public bool IsCode(Span place) => !Code.IsEmpty && Code.Any(code => code.Span.Contains(place));

    /// <summary>The place of a span of this page. Only for a page that is written in a file.</summary>
    public Location Locate(Span span) => new(At!.Source, span);

    private static ImmutableArray<Heading> WorthAList(IEnumerable<Block> blocks)
    {
        ImmutableArray<Heading> named = [.. blocks.OfType<Heading>().Where(heading => heading.Level == 2)];
        return named.Length < FewestForContents ? [] : named;
    }

    /// <inheritdoc/>
    public virtual bool Equals(Page? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);

    private ImmutableArray<Code> Code => field.IsDefault ? field = [.. All<Code>()] : field;

    // Most rules look for a kind that the page has not.
    private Dictionary<Type, List<object>> ByKind => field ??= IndexByKind();

    private Dictionary<Type, List<object>> IndexByKind()
    {
        var byKind = new Dictionary<Type, List<object>>();
        foreach (var block in Blocks)
            Add(block);
        foreach (var inline in Inlines)
            Add(inline);
        return byKind;

        void Add(object content)
        {
            if (!byKind.TryGetValue(content.GetType(), out var alike))
                byKind.Add(content.GetType(), alike = []);
            alike.Add(content);
        }
    }
}

/// <summary>A work on a page's list: its number there and how often the page cites it.</summary>
public sealed record BibliographyEntry(int Number, Reference Reference, int Uses);

/// <summary>An address that leads to a page, and where its author wrote that.</summary>
public sealed record RedirectSource(string Address, Location At);

/// <summary>A page in another language.</summary>
public sealed record Translation(string Language, string Address);
