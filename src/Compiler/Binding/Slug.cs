using System.Text;

namespace Compiler.Binding;

/// <summary>Turns words into names that stand in addresses and ids.</summary>
public static class Slug
{
    /// <summary>Letters and digits of any script in lower case, everything between them one hyphen. Empty for words without either.</summary>
    public static string Of(string words)
    {
        var slug = new StringBuilder(words.Length);
        foreach (var c in words)
        {
            if (char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark)
                slug.Append(char.ToLowerInvariant(c));
            else if (c is not ('\'' or '’') && slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }

        return slug.ToString().TrimEnd('-');
    }
}
