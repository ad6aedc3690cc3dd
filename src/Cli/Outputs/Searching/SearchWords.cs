using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Compiler;
using Compiler.Model;
using Compiler.Text;
using Theme;
using Prose = Compiler.Model.Prose;

namespace Cli.Outputs.Searching;

/// <summary>
/// The words beside those of titles, headings, terms and signs: frequent ones that a misspelling may mean, and right ones that lie so near to
/// another word that they would be "corrected" if the search did not know them.
/// </summary>
internal sealed partial record SearchWords(string Frequent, KnownWords Known)
{
    private const int MostFrequent = 8;
    private const int LeastPages = 4;
    private const int LeastLetters = 5;

    public static SearchWords Of(Edition edition, ImmutableArray<Page> pages, ImmutableArray<WordOnPages> onPages, Headings headings, ImmutableArray<LeanTerm> terms, SearchLanguage language)
    {
        var vocabulary = pages.SelectMany(page => (string[])[page.Title, headings[page]]).SelectMany(In)
            .Concat(terms.SelectMany(term => term.Words))
            .Concat(edition.RedFlags.SelectMany(sign => sign.Patients).SelectMany(In))
            .Concat(((string[])[language.Stop, language.Light, language.Not, language.Asks, .. language.Same, .. language.Help]).SelectMany(In))
            .Where(word => word.Length > 2).ToHashSet();
        var forms = vocabulary.Select(Sense.FormOf).ToHashSet();
        string[] frequent = [.. onPages.Where(word => word.Pages >= LeastPages && word.Word.Length >= LeastLetters && !forms.Contains(Sense.FormOf(word.Word)))
            .OrderByDescending(word => word.Pages).ThenBy(word => word.Word, StringComparer.Ordinal).DistinctBy(word => Sense.FormOf(word.Word))
            .Take(MostFrequent).Select(word => word.Word).Order(StringComparer.Ordinal)];

        vocabulary.UnionWith(frequent);
        forms.UnionWith(frequent.Select(Sense.FormOf));
        var near = new Neighbours(vocabulary);
        var inGlossary = edition.Terms.SelectMany(term => term.Aliases.Select(alias => alias.Name).Concat(term.SearchOnly).Concat(term.Never)).SelectMany(In);
        string[] known = [.. onPages.Select(word => word.Word).Concat(In(language.Known)).Concat(edition.Pages.OfType<Article>().SelectMany(article => article.SearchOnly).SelectMany(In)).Where(near.HasOne).Concat(inGlossary).Where(word => word.Length > 4)
            .Select(Sense.FormOf).Where(form => !forms.Contains(form)).Distinct()];
        var misspelt = edition.Terms.SelectMany(term => term.Misspellings).SelectMany(In).Select(Sense.FormOf).Where(form => !forms.Contains(form)).Except(known);
        return new SearchWords(string.Join(' ', frequent), KnownWords.Of(known, misspelt));
    }

    /// <summary>The words of a text as the search's own script cuts them.</summary>
    public static IReadOnlyList<string> In(string text)
    {
        var words = new List<string>();
        var folded = Fold(text);
        for (var word = Next(folded, 0); word.Length > 0; word = Next(folded, word.End))
            words.Add(Bare(folded.AsSpan(word.Start, word.Length)).ToString());
        return words;
    }

    /// <summary>Adds the words of a block, as the search's own script cuts them.</summary>
    public static void Add(HashSet<Word> words, Block block)
    {
        var tokens = block.Running.Tokens;
        // Most blocks need no folding: rules have cut them already.
        if (!Ascii.IsValid(tokens.Text) || (tokens.Text.Contains('-') && Prefix().IsMatch(tokens.Text)))
        {
            words.UnionWith(In(Prose.PlainText(block.Inlines)).Select(word => Word.Of(word)));
            return;
        }

        foreach (var word in tokens.Words)
        {
            if (word.Spelling.Contains('\''))
                words.UnionWith(In(word.Spelling).Select(part => Word.Of(part)));
            else
                words.Add(word.Small);
        }
    }

    /// <summary>The first word from an offset on, with one ending behind an apostrophe; empty when there is none.</summary>
    private static Span Next(string text, int at)
    {
        while (at < text.Length && !IsInWord(text[at]))
            at++;
        var end = at;
        while (end < text.Length && IsInWord(text[end]))
            end++;
        if (end > at && end + 1 < text.Length && text[end] == '\'' && char.IsLetter(text[end + 1]))
        {
            for (end++; end < text.Length && char.IsLetter(text[end]);)
                end++;
        }

        return new Span(at, end);
    }

    private static bool IsInWord(char letter) => char.IsLetter(letter) || char.IsNumber(letter);

    /// <summary>"Surgeon's" is "surgeon", "don't" is "dont".</summary>
    private static ReadOnlySpan<char> Bare(ReadOnlySpan<char> word) => word.IndexOf('\'') switch
    {
        < 0 => word,
        _ when word.EndsWith("'s") => word[..^2],
        _ => word.ToString().Replace("'", "", StringComparison.Ordinal),
    };

    // Invariant globalization does not take accents apart; é is the one that English medicine uses.
    private static string Fold(string text)
    {
        var lower = text.ToLowerInvariant().Replace('’', '\'').Replace('é', 'e');
        var bare = Ascii.IsValid(lower) ? lower : Marks().Replace(lower.Normalize(NormalizationForm.FormKD), "");
        return bare.Contains('-') ? Prefix().Replace(bare, "$1") : bare;
    }

    [GeneratedRegex(@"(?<!\p{L})(non|re|de|micro|post)-(?=\p{L}{4})", RegexOptions.IgnoreCase)]
    private static partial Regex Prefix();

    [GeneratedRegex(@"\p{M}")]
    private static partial Regex Marks();
}
