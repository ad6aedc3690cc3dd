using System.Collections.Frozen;
using System.Collections.Immutable;
using Compiler.Text;

namespace Compiler.Model;

/// <summary>Everything that is published, bound and immutable, and every fact the rules speak about.</summary>
public sealed record Site
{
    /// <summary>What site.yml says.</summary>
    public required Settings Settings { get; init; }

    /// <summary>The day the build is judged by.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Whether drafts are published too.</summary>
    public required bool Drafts { get; init; }

    /// <summary>The site in each of its languages, the main language first.</summary>
    public required ImmutableArray<Edition> Editions { get; init; }

    /// <summary>Every work of the library, by key.</summary>
    public required ImmutableArray<Reference> References { get; init; }

    /// <summary>Everybody who may sign or write.</summary>
    public required ImmutableArray<Person> People { get; init; }

    /// <summary>Every picture in the input folder.</summary>
    public required ImmutableArray<ImageFile> Images { get; init; }

    /// <summary>The words that need no explanation; none where no list was given.</summary>
    public PlainWords PlainWords { get; init; } = PlainWords.None;

    /// <summary>What parsing and binding noticed.</summary>
    public required ImmutableArray<Fact> Facts { get; init; }

    /// <summary>Every page of every language, in order of address.</summary>
    public ImmutableArray<Page> Pages => field.IsDefault ? field = [.. Editions.SelectMany(edition => edition.Pages)] : field;

    /// <summary>Every page by its address.</summary>
    public FrozenDictionary<string, Page> PagesByAddress =>
        field ??= Pages.DistinctBy(page => page.Address).ToFrozenDictionary(page => page.Address);

    /// <summary>The site in the language of one of its pages.</summary>
    public Edition EditionOf(Page page) => Editions.First(edition => edition.Language == page.Language);

    /// <summary>The pages that cite a work, by its key, in order of address.</summary>
    public FrozenDictionary<string, ImmutableArray<Page>> CitedBy => field ??= Pages
        .SelectMany(page => page.Bibliography.Select(entry => new { entry.Reference.Key, page }))
        .GroupBy(pair => pair.Key, pair => pair.page)
        .ToFrozenDictionary(group => group.Key, group => group.ToImmutableArray());

    /// <summary>Every sentence that rests on a work, by the work's key, in order of page and place.</summary>
    public ILookup<string, WorkUse> Uses => field ??= Pages.SelectMany(page => WorkUse.Of(page)).ToLookup(use => use.Key);

    /// <summary>Every number that the pages tell their readers, in order of page and place.</summary>
    public ImmutableArray<StatedClaim> Claims => field.IsDefault ? field = [.. Pages.SelectMany(page => page.Claims)] : field;
}

/// <summary>The site in one language.</summary>
public sealed record Edition
{
    /// <summary>A BCP 47 language tag, lower case.</summary>
    public required string Language { get; init; }

    /// <summary>Whether the language is written right to left.</summary>
    public required bool RightToLeft { get; init; }

    /// <summary>The address everything of this language lies under: <c>/</c> or <c>/es/</c>.</summary>
    public required string Root { get; init; }

    /// <summary>Every page, in order of address.</summary>
    public required ImmutableArray<Page> Pages { get; init; }

    /// <summary>The topics with their articles, in the order authors gave.</summary>
    public required ImmutableArray<Topic> Topics { get; init; }

    /// <summary>The glossary, in alphabetical order.</summary>
    public required ImmutableArray<Term> Terms { get; init; }

    /// <summary>The warning signs that decide every urgency.</summary>
    public required ImmutableArray<RedFlag> RedFlags { get; init; }

    /// <summary>The words by which authors name warning signs, ready to be looked for.</summary>
    public PhraseBook<RedFlag> SignWords => field ??= new PhraseBook<RedFlag>(WordsOfSigns());

    /// <summary>The guides, in the order authors gave.</summary>
    public ImmutableArray<GuidePage> Guides => field.IsDefault
        ? field = [.. Pages.OfType<GuidePage>().OrderBy(guide => guide.Order).ThenBy(guide => guide.Address, StringComparer.Ordinal)]
        : field;

    /// <summary>The pages about the site itself, in the order authors gave; every page names them.</summary>
    public ImmutableArray<AboutPage> About => field.IsDefault
        ? field = [.. Pages.OfType<AboutPage>().OrderBy(page => page.Order).ThenBy(page => page.Address, StringComparer.Ordinal)]
        : field;

    /// <summary>The pages on which a term is linked, by its slug, in order of address. Steps of a guide are no pages to read.</summary>
    public FrozenDictionary<string, ImmutableArray<Page>> UsedBy => field ??= Pages.Where(page => page.IsListed)
        .SelectMany(page => page.TermsUsed.Select(slug => new { slug, page }))
        .GroupBy(pair => pair.slug, pair => pair.page)
        .ToFrozenDictionary(group => group.Key, group => group.ToImmutableArray());

    /// <summary>The card of an urgency that other pages repeat: the fullest one of the help pages, or null when they have none.</summary>
    public CareCard? HelpCard(Urgency urgency) => Pages.OfType<Article>().Where(page => page.Type == ArticleType.Help)
        .SelectMany(page => page.All<CareCard>()).Where(card => card.Urgency == urgency && card.Heading is not null)
        .MaxBy(card => Prose.BlocksOf(card).Length);

    /// <summary>The page of one kind that every edition has once, such as the search page; every page asks for some of them.</summary>
    public TPage? The<TPage>() where TPage : Page => FirstOfKind.GetValueOrDefault(typeof(TPage)) as TPage;

    private IEnumerable<(string Pattern, RedFlag Meaning)> WordsOfSigns()
    {
        foreach (var sign in RedFlags)
        {
            foreach (var words in sign.Words)
                yield return (words.Written, sign);
        }
    }

    private FrozenDictionary<Type, Page> FirstOfKind => field ??= Pages.DistinctBy(page => page.GetType()).ToFrozenDictionary(page => page.GetType());
}

/// <summary>A topic: its index page and its articles in reading order.</summary>
public sealed record Topic(string Slug, TopicPage? Index, ImmutableArray<Article> Articles);
