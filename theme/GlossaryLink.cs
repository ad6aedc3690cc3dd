using Compiler.Model;

namespace Theme;

/// <summary>Where a language's glossary lies as data.</summary>
public static class GlossaryLink
{
    /// <summary>The address of the file.</summary>
    public static string AddressOf(Edition edition) => edition.Root + "glossary.json";
}
