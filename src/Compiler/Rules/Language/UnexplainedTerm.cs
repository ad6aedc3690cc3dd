using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Compiler.Diagnostics;
using Compiler.Model;
using Compiler.Text;

namespace Compiler.Rules;

/// <summary>
/// LANG006: a term in a heading, a care card or a quick answer, or used three times on a page, that is not explained in words where the
/// page first uses it. A term whose own words are plain explains itself. Silent without a list of plain words.
/// </summary>
public sealed partial class UnexplainedTerm : PageRule
{
    private const int OftenEnough = 3;
    private const int SharedWords = 2;

    /// <inheritdoc/>
    public override string Code => "LANG006";

    /// <inheritdoc/>
    public override Severity Severity => Severity.Warning;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Page page, Site site) =>
        site.PlainWords.IsEmpty || page is not Article { IsEnglish: true } ? [] :
        from uses in page.TermMentions.GroupBy(mention => mention.Term.Slug)
        let first = uses.FirstOrDefault(mention => !IsInHeading(mention, page))
        where first is { Explicit: false } && IsMedical(first, site)
        let medical = uses.Where(mention => !mention.Explicit).GroupBy(mention => mention.Form).Where(alike => IsMedical(alike.First(), site)).SelectMany(alike => alike).ToArray()
        where (medical.Length >= OftenEnough || medical.Any(mention => IsProminent(mention, page))) && !IsExplained(first, page)
        select new Finding(page.Locate(first.Span), $"`{page.Locate(first.Span).Text}` is not explained here, where the page first uses it",
            $"Write plain words first and the term in brackets, or say in this sentence what it is: {first.Term.Definition}");

    private static bool IsMedical(TermMention mention, Site site) => !mention.Form.Equals(mention.Term.Plain?.Name, StringComparison.OrdinalIgnoreCase)
        && new TokenText(mention.Form).Words.Any(word => !site.PlainWords.Contains(word.Spelling) && !AbbreviationNotSpelledOut.IsKnown(word.Spelling, site.Settings));

    private static bool IsInHeading(TermMention mention, Page page) => page.Headings.Any(heading => heading.Span.Contains(mention.Span));

    private static bool IsProminent(TermMention mention, Page page) =>
        IsInHeading(mention, page) || page.All<CareCard>().Any(card => card.Span.Contains(mention.Span)) || page.All<QuickAnswer>().Any(answer => answer.Span.Contains(mention.Span));

    /// <summary>
    /// Whether the sentence, with the one after it, says what the term is: by brackets, by words that define, or by words that its
    /// definition has too.
    /// </summary>
    private static bool IsExplained(TermMention mention, Page page)
    {
        var block = page.Worded.Last(block => block.Span.Contains(mention.Span));
        var running = block.Running;
        var sentences = running.Sentences;
        var own = 0;
        while (own < sentences.Length && !running.SourceOf(sentences[own]).Contains(mention.Span))
            own++;
        if (own == sentences.Length)
            return true;
        var end = sentences[Math.Min(own + 1, sentences.Length - 1)].End;
        var start = running.OffsetOf(mention.Span.Start);
        var (before, after) = (running.Text[sentences[own].Start..start], running.Text[(start + mention.Span.Length)..sentences[own].End]);
        return Introduces().IsMatch(before) || Defines().IsMatch(after)
            || Shared(running.Tokens, new Span(sentences[own].Start, end), mention) >= SharedWords;
    }

    private static int Shared(TokenText text, Span sentences, TermMention mention)
    {
        var (first, last) = (text.FirstFrom(sentences.Start), text.FirstFrom(sentences.End));
        var said = Stems(text.Words[first..last]).ToHashSet();
        said.IntersectWith(Stems(new TokenText(mention.Term.Definition).Words));
        said.ExceptWith(Stems(new TokenText(mention.Form).Words));
        return said.Count;
    }

    /// <summary>The beginnings of the words that carry a meaning.</summary>
    private static IEnumerable<string> Stems(ImmutableArray<Word> words) =>
        words.Where(word => word.Spelling.Length > 3).Select(word => word.Small.Spelling[..Math.Min(word.Spelling.Length, 5)]);

    // plain words (term; known as a term; this is a term
    [GeneratedRegex(@"\w \((?:[^()]*\s)?$|\b(?:called|named|known as|names?|term|words?)\b[^.]{0,25}$", RegexOptions.IgnoreCase)]
    private static partial Regex Introduces();

    // term (plain words); term, or plain words; term is …; term means …; term: …
    [GeneratedRegex(@"^s? \((?!\p{Lu}+s?\))|^s?, (?:or|an?|the|which|where|when|in which)\b|^(?: surgery| pain)? (?:is|are|means?|tests?|measures?|joins?|uses?|sends?|looks?|removes?|takes?)\b|^s?:")]
    private static partial Regex Defines();
}
