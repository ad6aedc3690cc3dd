using System.Collections.Immutable;
using Compiler.Model;
using Compiler.Text;

namespace Compiler.Binding;

/// <summary>
/// Notes every mention of a term on one page, and links the first of each where terms may be linked. Made anew for each page; texts
/// must come in the order in which they are read.
/// </summary>
internal sealed class TermLinker(SourcePath path, Scope scope)
{
    private readonly TermMatcher? matcher = scope.Matchers.GetValueOrDefault(path.Language);
    private readonly List<TermMatch> found = [];
    private readonly HashSet<string> linkedHere = [];
    private readonly List<string> termsUsed = [];
    private readonly ImmutableArray<TermMention>.Builder mentions = ImmutableArray.CreateBuilder<TermMention>();

    // What ambiguous abbreviations mean from the place on where the page spells them out.
    private readonly Dictionary<string, Term> spelledOut = new(StringComparer.Ordinal);

    // The term that the last piece of text ended with: its abbreviation may open the next piece.
    private Term? before;

    /// <summary>The slugs of the terms linked so far, in order of first use.</summary>
    public ImmutableArray<string> TermsUsed => [.. termsUsed];

    /// <summary>Every mention so far, linked or not, in order.</summary>
    public ImmutableArray<TermMention> Mentions => mentions.ToImmutable();

    /// <summary>A heading of level 2 begins a section: where the site wishes it, terms are linked there anew.</summary>
    public void StartSection()
    {
        if (scope.Settings.FirstMention == FirstMention.Section)
            linkedHere.Clear();
    }

    /// <summary>Reads the text of one block, and links in it where <paramref name="link"/> allows.</summary>
    public ImmutableArray<Inline> Read(ImmutableArray<Inline> inlines, bool link)
    {
        before = null;
        return ReadInner(inlines, link);
    }

    private ImmutableArray<Inline> ReadInner(ImmutableArray<Inline> inlines, bool link)
    {
        var read = ImmutableArray.CreateBuilder<Inline>(inlines.Length);
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                // Entities and escapes do not stand in the source as they are read.
                case Words words when words.Span.Length == words.Value.Length:
                    Read(words, link, read);
                    break;
                case Emphasis emphasis:
                    read.Add(emphasis with { Body = ReadInner(emphasis.Body, link) });
                    break;
                case Link other:
                    ReadInner(other.Body, link: false);
                    read.Add(other);
                    break;
                case TermUse { Target: { } term } use:
                    Record(term);
                    mentions.Add(new TermMention(term, use.Span, Prose.PlainText(use.Body), Explicit: true));
                    before = term;
                    read.Add(use);
                    break;
                default:
                    before = null;
                    read.Add(inline);
                    break;
            }
        }

        return read.DrainToImmutable();
    }

    private void Read(Words words, bool link, ImmutableArray<Inline>.Builder into)
    {
        found.Clear();
        matcher?.Find(words.Value, found);
        var done = 0;
        for (var i = 0; i < found.Count; i++)
        {
            var match = found[i];
            if ((match.Term ?? MeaningOf(i, words.Value)) is not { } term)
                continue;
            mentions.Add(new TermMention(term, new Span(words.Span.Start + match.Start, words.Span.Start + match.End), match.Form, Explicit: false));
            var isOwnPage = path.Kind == SourceKind.Term && term.Slug == path.Slug;
            if (!link || isOwnPage || linkedHere.Contains(term.Slug))
                continue;
            Record(term);
            if (match.Start > done)
                into.Add(Part(words, done, match.Start));
            var mention = Part(words, match.Start, match.End);
            into.Add(new TermUse(mention.Span, term.Slug, [mention], term, Automatic: true));
            done = match.End;
        }

        before = found.Count > 0 && found[^1].End == words.Value.Length ? found[^1].Term : null;
        if (done < words.Value.Length)
            into.Add(done == 0 ? words : Part(words, done, words.Value.Length));
    }

    /// <summary>
    /// What an ambiguous abbreviation means: "cognitive behavioral therapy (CBT)" and "CBT (cognitive behavioral therapy)" say it, for
    /// here and for the rest of the page.
    /// </summary>
    private Term? MeaningOf(int i, string text)
    {
        var match = found[i];
        var (previous, end) = i > 0 ? (found[i - 1].Term, found[i - 1].End) : (before, 0);
        if (previous is not null && match.Candidates.Contains(previous) && text[end..match.Start] == " (")
            return spelledOut[match.Form] = previous;
        if (i + 1 < found.Count && found[i + 1].Term is { } next && match.Candidates.Contains(next) && text[match.End..found[i + 1].Start] == " (")
            return spelledOut[match.Form] = next;
        return spelledOut.GetValueOrDefault(match.Form);
    }

    private void Record(Term term)
    {
        linkedHere.Add(term.Slug);
        if (!termsUsed.Contains(term.Slug))
            termsUsed.Add(term.Slug);
    }

    private static Words Part(Words words, int start, int end) =>
        new(new Span(words.Span.Start + start, words.Span.Start + end), words.Value[start..end]);
}
