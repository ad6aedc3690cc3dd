namespace Compiler.Binding;

/// <summary>The forms in which a word may stand in a text: English and Latin plurals, and back to the singular.</summary>
internal static class Inflections
{
    /// <summary>The word itself first, then its other forms.</summary>
    public static IEnumerable<string> Of(string word)
    {
        yield return word;
        if (word.Count(char.IsUpper) >= 2)
        {
            yield return char.IsLower(word[^1]) ? word[..^1] : word + "s";
            yield break;
        }

        var lower = word.ToLowerInvariant();
        if (lower.Length < 3)
            yield break;
        if (lower.EndsWith("sis", StringComparison.Ordinal))
            yield return lower[..^2] + "es";
        else if (lower.EndsWith("us", StringComparison.Ordinal))
            yield return lower[..^2] + "i";
        else if (lower[^1] == 'y' && !IsVowel(lower[^2]))
            yield return lower[..^1] + "ies";
        else if (lower[^1] is 'x' or 'z' || lower.EndsWith("ch", StringComparison.Ordinal) || lower.EndsWith("sh", StringComparison.Ordinal) || lower.EndsWith("ss", StringComparison.Ordinal))
            yield return lower + "es";
        else if (lower[^1] == 's')
            yield return lower[..^1];
        else
            yield return lower + "s";
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';
}
