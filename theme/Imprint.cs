using System.Collections.Immutable;
using Compiler.Model;

namespace Theme;

/// <summary>What a sheet of paper must say about the page that it was: which one, how old, how it stands with its review, and where it is.</summary>
internal static class Imprint
{
    /// <summary>Title, day, review, version and address; what the page does not have is left out.</summary>
    public static ImmutableArray<string> Of(PageContext here)
    {
        var (page, words) = (here.Page, here.Words);
        var parts = new List<string> { here.TitleOf(page) };
        if (page is Article { Updated: { } updated })
            parts.Add(words.Fill("article.updated", ("date", words.Date(updated))));
        else if (page.Published is { } published)
            parts.Add(words.Fill("article.published", ("date", words.Date(published))));
        if (page is Article article)
        {
            var (key, values) = ReviewOf(article.Review, day => words.Date(day));
            parts.Add(words.Fill(key, values));
            if (article.Review.Hash.Length > 0)
                parts.Add(words.Fill("print.version", ("version", article.Review.Hash)));
        }

        parts.Add(here.Absolute(page.Address));
        return [.. parts];
    }

    /// <summary>The phrase that says how a page stands with its review; days are written as <paramref name="date"/> has them.</summary>
    public static (string Key, (string Name, object? Value)[] Values) ReviewOf(Review review, Func<DateOnly, object> date) => review switch
    {
        { State: ReviewState.Current, By: { } by, On: { } on } => ("review.current", [("name", by.Name), ("credentials", by.Credentials), ("date", date(on))]),
        { State: ReviewState.Overdue, Due: { } due } => ("review.overdue", [("date", date(due))]),
        { State: ReviewState.Changed, On: { } on } => ("review.changed", [("date", date(on))]),
        _ => ("review.none", []),
    };
}
