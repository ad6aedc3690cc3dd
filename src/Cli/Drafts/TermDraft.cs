using System.Globalization;
using Compiler.Model;

namespace Cli.Drafts;

/// <summary>The file of a new glossary term.</summary>
internal static class TermDraft
{
    /// <summary>The whole file.</summary>
    public static string Write(string name, Site site) => string.Create(CultureInfo.InvariantCulture, $"""
        ---
        draft: true
        term: {YamlText.Of(name)}
        definition: One plain sentence that says what it is and can be read alone.
        # Names with the same meaning, which are linked to this page wherever an article uses them.
        aliases: []
        # Words that find this page in the search, and are neither linked nor shown.
        searchOnly: []
        # Words that look alike and mean something else.
        never: []
        misspellings: []
        # The file names of terms that help to understand this one, without .md.
        related: []
        published: {site.Date:yyyy-MM-dd}
        ---

        Write two or three short sentences that say more than the definition does.

        """);
}
