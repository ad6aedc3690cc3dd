using System.Collections.Immutable;
using Compiler.Diagnostics;
using Compiler.Model;
using Compiler.Text;

namespace Compiler.Rules;

/// <summary>LANG005: an abbreviation that a page uses before it says what it stands for.</summary>
public sealed class AbbreviationNotSpelledOut : PageRule
{
    // Better known by their letters than by their words, and ordinary words that are written in capitals.
    private static readonly string[] KnownToAll = ["MRI", "CT", "GP", "NHS", "US", "UK", "OK", "TV", "PDF", "KB", "MB"];

    /// <inheritdoc/>
    public override string Code => "LANG005";

    /// <inheritdoc/>
    public override Severity Severity => Severity.Error;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Page page, Site site) => page.At is null ? [] : UnexplainedOn(page, site);

    /// <summary>Whether a site takes an abbreviation for known.</summary>
    public static bool IsKnown(string abbreviation, Settings settings) => KnownToAll.Contains(abbreviation) || settings.Abbreviations.Contains(abbreviation);

    /// <summary>The title, then each block's words in the order in which they are read.</summary>
    private static IEnumerable<Finding> UnexplainedOn(Page page, Site site)
    {
        var spoken = new HashSet<string>(KnownOn(page).Concat(KnownToAll).Concat(site.Settings.Abbreviations), StringComparer.Ordinal);
        if (page is not TermPage && page.TitleAt is { } title)
        {
            var words = new TokenText(page.Title);
            foreach (var found in Abbreviations.Of(words))
            {
                if (IsUnexplained(found, words, spoken))
                    yield return Describe(found.Name, title, page, site);
            }
        }

        foreach (var block in page.Worded)
        {
            foreach (var found in Abbreviations.Of(block.Running.Tokens))
            {
                var place = block.Running.SourceOf(found.Span);
                if (!page.IsCode(place) && IsUnexplained(found, block.Running.Tokens, spoken))
                    yield return Describe(found.Name, page.Locate(place), page, site);
            }
        }
    }

    private static bool IsUnexplained(FoundAbbreviation found, TokenText text, HashSet<string> spoken) =>
        spoken.Add(found.Name) && !Abbreviations.IsSpelledOut(text, found.Span, found.Name);

    private static Finding Describe(string abbreviation, Location at, Page page, Site site) =>
        new(at, $"`{abbreviation}` stands here before the page spells it out", Advice(abbreviation, site.EditionOf(page)));

    /// <summary>A term's page shows its other names under its title.</summary>
    private static IEnumerable<string> KnownOn(Page page) => page is TermPage { Term: var term }
        ? term.OtherNames.Prepend(term.Name).SelectMany(name => Abbreviations.Of(new TokenText(name))).Select(found => found.Name)
        : [];

    private static string Advice(string abbreviation, Edition edition)
    {
        var term = edition.Terms.FirstOrDefault(term => term.OtherNames.Contains(abbreviation))
            ?? edition.Terms.FirstOrDefault(term => term.SearchOnly.Contains(abbreviation));
        return term is null
            ? $"Write the words first and the letters after them: `plain words ({abbreviation})`. List it under `abbreviations` in site.yml if all your readers know it."
            : $"Write `{term.Name} ({abbreviation})` here, or leave the letters out.";
    }
}
