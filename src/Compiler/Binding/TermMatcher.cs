using Compiler.Model;

namespace Compiler.Binding;

/// <summary>A term found in a text: where (in UTF-16 code units of that text) and which.</summary>
internal readonly record struct TermMatch(int Start, int End, Term Term);

/// <summary>
/// Finds terms in running text: one trie over the words of every name, alias and inflection of a glossary, so that a text is read
/// once however many terms there are. The longest match wins; words are whole; a hyphen equals a space; a word with two capitals (an
/// abbreviation) matches only as written. A <c>never</c> word swallows its match and links nothing.
/// </summary>
internal sealed class TermMatcher
{
    private readonly Node root = new();

    public TermMatcher(IEnumerable<Term> terms)
    {
        var ordered = terms.OrderBy(term => term.Slug, StringComparer.Ordinal).ToArray();
        // Preferred names claim their words before aliases do, and both before words that must not match.
        foreach (var term in ordered)
            Add(term.Name, term);
        foreach (var term in ordered)
        {
            foreach (var alias in term.Aliases)
                Add(alias.Name, term);
        }

        foreach (var term in ordered)
        {
            foreach (var word in term.Never)
                Add(word, null);
        }
    }

    /// <summary>Every match in a text, in order and not overlapping.</summary>
    public IEnumerable<TermMatch> Find(string text)
    {
        var at = 0;
        while (NextWord(text, at) is { } word)
        {
            var (node, end) = Longest(text, word, root);
            if (node?.Term is { } term)
                yield return new TermMatch(word.Start, end, term);
            at = node is null ? word.End : end;
        }
    }

    private static (Node? Node, int End) Longest(string text, Word word, Node from)
    {
        (Node? Node, int End) best = (null, 0);
        foreach (var key in KeysOf(text.AsSpan(word.Start, word.End - word.Start)))
        {
            if (!from.Next.TryGetValue(key, out var node))
                continue;
            var here = node.IsEnd ? (node, word.End) : ((Node?)null, 0);
            if (NextWord(text, word.End) is { } next && IsJoint(text.AsSpan(word.End, next.Start - word.End)))
            {
                var further = Longest(text, next, node);
                if (further.Node is not null)
                    here = further;
            }

            if (here.Item1 is not null && here.Item2 > best.End)
                best = here;
        }

        return best;
    }

    private void Add(string phrase, Term? term)
    {
        var words = new List<string>();
        for (var at = 0; NextWord(phrase, at) is { } word; at = word.End)
            words.Add(phrase[word.Start..word.End]);
        if (words.Count == 0)
            return;

        foreach (var last in Inflections.Of(words[^1]))
        {
            var node = root;
            foreach (var word in words[..^1].Append(last))
            {
                var key = IsAbbreviation(word) ? word : word.ToLowerInvariant();
                node = node.Next.TryGetValue(key, out var next) ? next : node.Next[key] = new Node();
            }

            if (!node.IsEnd)
                (node.IsEnd, node.Term) = (true, term);
        }
    }

    private static IEnumerable<string> KeysOf(ReadOnlySpan<char> word)
    {
        var exact = word.ToString();
        var lower = exact.ToLowerInvariant();
        return exact == lower ? [exact] : [exact, lower];
    }

    /// <summary>Two capitals make an abbreviation; its plural keeps a small s.</summary>
    private static bool IsAbbreviation(string word) => word.Count(char.IsUpper) >= 2;

    private static bool IsJoint(ReadOnlySpan<char> between) => between is " " or "-" or "‑" or "\n";

    private static Word? NextWord(string text, int at)
    {
        while (at < text.Length && !char.IsLetterOrDigit(text[at]))
            at++;
        if (at >= text.Length)
            return null;
        var end = at + 1;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || IsInnerApostrophe(text, end)))
            end++;
        return new Word(at, IsPossessive(text, at, end) ? end - 2 : end);
    }

    private static bool IsInnerApostrophe(string text, int at) =>
        text[at] is '\'' or '’' && at + 1 < text.Length && char.IsLetter(text[at + 1]);

    private static bool IsPossessive(string text, int start, int end) =>
        end - start > 2 && text[end - 1] is 's' && text[end - 2] is '\'' or '’';

    private readonly record struct Word(int Start, int End);

    private sealed class Node
    {
        public Dictionary<string, Node> Next { get; } = new(StringComparer.Ordinal);

        public bool IsEnd { get; set; }

        public Term? Term { get; set; }
    }
}
