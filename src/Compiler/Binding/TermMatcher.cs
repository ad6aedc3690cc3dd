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
        var written = text.AsSpan(word.Start, word.End - word.Start);
        var exact = Continue(text, word, from.Exactly(written));
        var anyCase = Continue(text, word, from.InAnyCase(written));
        return exact.End >= anyCase.End ? exact : anyCase;
    }

    /// <summary>The longest match that has reached a node with a word; none has an end of 0.</summary>
    private static (Node? Node, int End) Continue(string text, Word word, Node? node)
    {
        if (node is null)
            return (null, 0);
        if (node.HasNext && NextWord(text, word.End) is { } next && IsJoint(text.AsSpan(word.End, next.Start - word.End))
            && Longest(text, next, node) is { Node: not null } further)
            return further;
        return node.IsEnd ? (node, word.End) : (null, 0);
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
                node = node.Add(word, IsAbbreviation(word));
            }

            if (!node.IsEnd)
                (node.IsEnd, node.Term) = (true, term);
        }
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
        private Dictionary<string, Node>? anyCase;
        private Dictionary<string, Node>? exact;

        public bool IsEnd { get; set; }

        public Term? Term { get; set; }

        public bool HasNext => anyCase is not null || exact is not null;

        public Node? InAnyCase(ReadOnlySpan<char> word) =>
            anyCase is not null && anyCase.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var node) ? node : null;

        public Node? Exactly(ReadOnlySpan<char> word) =>
            exact is not null && exact.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var node) ? node : null;

        public Node Add(string word, bool asWritten)
        {
            var next = asWritten ? exact ??= new(StringComparer.Ordinal) : anyCase ??= new(StringComparer.OrdinalIgnoreCase);
            return next.TryGetValue(word, out var node) ? node : next[word] = new Node();
        }
    }
}
