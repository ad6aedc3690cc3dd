using System.Buffers;

namespace Compiler.Text;

/// <summary>Whether a text holds a digit from 0 to 9: a look that costs a hundredth of trying a pattern of numbers.</summary>
internal static class Digits
{
    private static readonly SearchValues<char> All = SearchValues.Create("0123456789");

    /// <summary>Whether there is one.</summary>
    public static bool In(ReadOnlySpan<char> text) => text.ContainsAny(All);
}
