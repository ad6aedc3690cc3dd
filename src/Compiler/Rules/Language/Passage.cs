using System.Collections.Immutable;
using System.Globalization;
using Compiler.Diagnostics;
using Compiler.Model;
using Compiler.Text;

namespace Compiler.Rules;

/// <summary>A page, or what stands under one of its headings of level 2, as formulas of readability see it.</summary>
internal sealed record Passage(Location At, string Name, ImmutableArray<ReadSentence> Sentences)
{
    private const int MostNamed = 3;

    private static readonly Comparer<ReadSentence> HardestFirst = Comparer<ReadSentence>.Create((one, other) => other.Own.Grade.CompareTo(one.Own.Grade));

    /// <summary>With every word.</summary>
    public TextMeasure Whole => field.Words > 0 ? field : field = Sum(sentence => sentence.Whole);

    /// <summary>Without names and the terms that the page explains: by this a passage is judged.</summary>
    public TextMeasure Own => field.Words > 0 ? field : field = Sum(sentence => sentence.Own);

    /// <summary>The hardest sentences, for people to begin with, in order of the page.</summary>
    public ImmutableArray<Related> Hardest =>
    [
        .. Sentences.Order(HardestFirst).Take(MostNamed)
            .OrderBy(sentence => sentence.At.Span.Start)
            .Select(sentence => new Related(sentence.At, string.Create(CultureInfo.InvariantCulture, $"a hard sentence: grade {sentence.Own.Grade:0.0}, {sentence.Whole.Words} words"))),
    ];

    /// <summary>The page as a whole; null when its language is not English or it has fewer words than asked for.</summary>
    public static Passage? OfPage(Page page, int fewestWords)
    {
        var passage = page is { IsEnglish: true, At: not null } ? new Passage(page.TitleAt ?? page.At, "this page", page.Sentences) : null;
        return passage is not null && passage.Own.Words >= fewestWords ? passage : null;
    }

    /// <summary>The sections with at least so many words, of an English page.</summary>
    public static IEnumerable<Passage> SectionsOf(Page page, int fewestWords)
    {
        if (page is not { IsEnglish: true, At: not null })
            return [];
        var headings = page.Headings.Where(heading => heading.Level == 2).ToArray();
        return headings.Select((heading, i) => new Passage(page.Locate(heading.Span), "this section",
            Between(page, heading.Span.Start, i + 1 < headings.Length ? headings[i + 1].Span.Start : int.MaxValue)))
            .Where(section => section.Own.Words >= fewestWords);
    }

    private TextMeasure Sum(Func<ReadSentence, TextMeasure> measure)
    {
        var sum = default(TextMeasure);
        foreach (var sentence in Sentences)
            sum += measure(sentence);
        return sum;
    }

    private static ImmutableArray<ReadSentence> Between(Page page, int start, int end) =>
        [.. page.Sentences.Where(sentence => sentence.Block is { Span.Start: var at } && start <= at && at < end)];
}
