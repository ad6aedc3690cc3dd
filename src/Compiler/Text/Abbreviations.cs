using System.Text.RegularExpressions;

namespace Compiler.Text;

/// <summary>An abbreviation and its place in a text.</summary>
public sealed record FoundAbbreviation(string Name, Span Span);

/// <summary>Finds abbreviations in plain text, and whether the text around one says what it stands for.</summary>
public static partial class Abbreviations
{
    private static readonly string[] Small = ["a", "an", "and", "by", "called", "for", "in", "of", "on", "or", "short", "the", "to", "with"];

    /// <summary>The abbreviations of a text, in order, without a plural s. Levels of the spine ("L4") and Roman numbers are none.</summary>
    public static IEnumerable<FoundAbbreviation> Of(TokenText text)
    {
        for (var i = 0; i < text.Words.Length; i++)
        {
            if (text.Words[i].Abbreviation is { } name)
                yield return new FoundAbbreviation(name, new Span(text.Tokens[i].Start, text.Tokens[i].Start + name.Length));
        }
    }

    /// <summary>The abbreviation that a word is, or null.</summary>
    internal static string? In(string word)
    {
        var match = Abbreviation().Match(word);
        return match.Success && match.Groups[1].Value.Count(char.IsUpper) >= 2 && !Roman().IsMatch(match.Groups[1].Value) ? match.Groups[1].Value : null;
    }

    /// <summary>
    /// Whether an abbreviation is spelled out at this place: it opens a bracket after words ("a test of the nerves (EMG)") or follows
    /// words in one ("(posterolateral fusion, PLF)"), a bracket of
    /// words follows it, the words before it begin with its letters, or the text says what it stands for.
    /// </summary>
    public static bool IsSpelledOut(TokenText text, Span at, string name)
    {
        var head = text.Text[..at.Start];
        var tail = text.Text[at.End..];
        return OpensBracket().IsMatch(head) || BracketFollows().IsMatch(tail) || StandsFor().IsMatch(tail) || WordsBefore(text, at, name);
    }

    private static bool WordsBefore(TokenText text, Span at, string name)
    {
        var letters = name.Where(char.IsUpper).ToArray();
        var left = letters.Length;
        for (var i = text.Tokens.Count(token => token.End <= at.Start) - 1; i >= 0 && left > 0; i--)
        {
            var word = text.WordAt(i);
            if (char.ToUpperInvariant(word[0]) == letters[left - 1])
                left--;
            else if (!Small.Contains(word.ToString().ToLowerInvariant()))
                return false;
        }

        return left == 0;
    }

    [GeneratedRegex("^([a-z]{0,2}[A-Z][A-Z0-9]+)(?:s|'s)?$")]
    private static partial Regex Abbreviation();

    [GeneratedRegex("^[IVX]+$")]
    private static partial Regex Roman();

    [GeneratedRegex(@"\w[^()]*\((?:(?:the|also|called|also called|known as|or|trial|study)[ ,]*|[^()]+, )*$", RegexOptions.IgnoreCase)]
    private static partial Regex OpensBracket();

    [GeneratedRegex(@"^(?:s|-[\w]+)? \([^()]*\w+[^()\w]+\w+[^()]*\)")]
    private static partial Regex BracketFollows();

    [GeneratedRegex(@"^,? (?:which )?(?:stands for|is short for|means)\b")]
    private static partial Regex StandsFor();
}
