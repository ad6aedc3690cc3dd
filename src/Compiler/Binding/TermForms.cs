using System.Collections.Immutable;

namespace Compiler.Binding;

/// <summary>The words in which running text may write one name of a term. One for a glossary, whose names share most of their words.</summary>
internal sealed class TermForms
{
    // What a writer may set apart from the word that follows: "non-union", "re-operation".
    private static readonly string[] Prefixes = ["anti", "extra", "intra", "micro", "multi", "neuro", "non", "post", "pre", "re", "sub"];

    private readonly Dictionary<string, string[]> numbers = [];
    private readonly Dictionary<string, string[]> spellings = [];

    /// <summary>As it is declared, in each number, and in the other forms of a verb.</summary>
    public IEnumerable<string[]> AsDeclared(string[] words, ImmutableHashSet<string> verbs) =>
        NumbersOf(words[^1]).Concat(Inflections.OfVerb(words[^1], verbs)).Select(last => (string[])[.. words[..^1], last]);

    /// <summary>In other spellings: British and American, two words as one, a prefix set apart. Each with the name it is a form of.</summary>
    public IEnumerable<(string[] Name, string[] Form)> Respelled(string[] words, ImmutableHashSet<string> verbs)
    {
        foreach (var name in Spellings(words).SelectMany(Divisions).Skip(1))
        {
            foreach (var form in AsDeclared(name, verbs))
                yield return (name, form);
        }
    }

    private IEnumerable<string[]> Spellings(string[] words)
    {
        IEnumerable<string[]> all = [[]];
        foreach (var word in words)
            all = all.SelectMany(head => SpellingsOf(word).Select(spelled => (string[])[.. head, spelled]));
        return all;
    }

    /// <summary>The words as they are, then with one gap closed or one prefix set apart.</summary>
    private static IEnumerable<string[]> Divisions(string[] words)
    {
        yield return words;
        for (var i = 0; i < words.Length; i++)
        {
            if (i + 1 < words.Length && IsWord(words[i]) && IsWord(words[i + 1]))
                yield return [.. words[..i], words[i] + words[i + 1], .. words[(i + 2)..]];
            var prefix = Prefixes.FirstOrDefault(prefix => words[i].Length > prefix.Length + 3 && words[i].StartsWith(prefix, StringComparison.OrdinalIgnoreCase));
            if (prefix is not null && IsWord(words[i]))
                yield return [.. words[..i], words[i][..prefix.Length], words[i][prefix.Length..], .. words[(i + 1)..]];
        }
    }

    private string[] NumbersOf(string word) => numbers.TryGetValue(word, out var known) ? known : numbers[word] = [.. Inflections.Of(word)];

    private string[] SpellingsOf(string word) => spellings.TryGetValue(word, out var known) ? known : spellings[word] = [.. Spelling.Of(word)];

    private static bool IsWord(string word) => word.All(char.IsLetter) && !Inflections.IsAbbreviation(word);
}
