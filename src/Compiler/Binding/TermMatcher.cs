using System.Collections.Immutable;
using Compiler.Model;

namespace Compiler.Binding;

/// <summary>
/// A name of the glossary found in a text: where (in UTF-16 code units of that text), which, and as which of its names. An ambiguous
/// abbreviation has no term but the candidates that it may stand for.
/// </summary>
internal readonly record struct TermMatch(int Start, int End, Term? Term, string Form, ImmutableArray<Term> Candidates);

/// <summary>
/// Finds terms in running text: one trie over the words of every name, alias and inflection of a glossary, so that a text is read
/// once however many terms there are. The longest match wins; words are whole; a hyphen equals a space; a word with two capitals (an
/// abbreviation) matches only as written. A <c>never</c> word swallows its match and links nothing.
/// </summary>
internal sealed class TermMatcher
{
    private readonly Node root = new();
    private readonly TermForms forms = new();

    // Which words can begin a name, roughly: most words of a text are turned away here, before they are looked up.
    private readonly ulong[] beginnings = new ulong[1024];

    public TermMatcher(IEnumerable<Term> terms)
    {
        var ordered = terms.OrderBy(term => term.Slug, StringComparer.Ordinal).Select(term => new Names(term)).ToArray();
        foreach (var abbreviation in AmbiguousIn(ordered))
            Add([.. Inflections.Of(abbreviation.Key).Select(form => (string[])[form])], new Meaning(null, abbreviation.Key, [.. abbreviation.Distinct()]));

        // Preferred names claim their words before other names do, both before words that follow from a rule, and all before words that must not match.
        foreach (var names in ordered)
            AddDeclared(names, names.Term.Name);
        foreach (var names in ordered)
        {
            foreach (var alias in names.All.Skip(1))
                AddDeclared(names, alias);
        }

        foreach (var names in ordered)
            AddRespelled(names);
        foreach (var word in ordered.SelectMany(names => names.Term.Never).Select(WordsOf).Where(words => words.Length > 0))
            Add([.. forms.AsDeclared(word, [])], new Meaning(null, "", []));
    }

    /// <summary>Adds every match in a text to a list, in order and not overlapping.</summary>
    public void Find(string text, List<TermMatch> matches)
    {
        var at = 0;
        while (NextWord(text, at) is { } word)
        {
            at = word.End;
            if (!MayBegin(text.AsSpan(word.Start, word.End - word.Start)))
                continue;
            var (node, end) = Longest(text, word, root);
            if (node?.Meaning is { } meaning && (meaning.Term is not null || meaning.Candidates.Length > 0))
                matches.Add(new TermMatch(word.Start, end, meaning.Term, meaning.Form, meaning.Candidates));
            if (node is not null)
                at = end;
        }
    }

    /// <summary>The words of a name, as running text is cut.</summary>
    public static string[] WordsOf(string phrase)
    {
        var words = new List<string>();
        for (var at = 0; NextWord(phrase, at) is { } word; at = word.End)
            words.Add(phrase[word.Start..word.End]);
        return [.. words];
    }

    /// <summary>
    /// Abbreviations that two terms claim, and those that terms list for search alone and none claims: their letters do not tell what they mean.
    /// </summary>
    private static IEnumerable<IGrouping<string, Term>> AmbiguousIn(Names[] glossary)
    {
        var claimed = glossary.SelectMany(names => names.All.Where(Inflections.IsOneAbbreviation).Distinct().Select(name => new { name, names.Term }))
            .GroupBy(pair => pair.name, pair => pair.Term, StringComparer.Ordinal).ToArray();
        var sure = claimed.Where(group => group.Count() == 1).Select(group => group.Key).ToHashSet(StringComparer.Ordinal);
        var forSearch = glossary.SelectMany(names => names.Term.SearchOnly.Where(Inflections.IsOneAbbreviation).Select(name => new { name, names.Term }));
        return claimed.SelectMany(group => group.Select(term => new { name = group.Key, Term = term })).Concat(forSearch)
            .Where(pair => !sure.Contains(pair.name))
            .GroupBy(pair => pair.name, pair => pair.Term, StringComparer.Ordinal);
    }

    private void AddDeclared(Names names, string name)
    {
        var words = WordsOf(name);
        if (words.Length > 0)
            Add(forms.AsDeclared(words, names.Verbs), new Meaning(names.Term, name, []));
    }

    private void AddRespelled(Names names)
    {
        foreach (var words in names.All.Select(WordsOf).Where(words => words.Length > 0))
        {
            foreach (var (name, form) in forms.Respelled(words, names.Verbs))
            {
                if (!names.Never.Contains(string.Join(' ', form)))
                    Add([form], new Meaning(names.Term, string.Join(' ', name), []));
            }
        }
    }

    private void Add(IEnumerable<string[]> phrases, Meaning meaning)
    {
        foreach (var form in phrases)
        {
            var node = root;
            var key = KeyOf(form[0]);
            beginnings[key >> 6] |= 1UL << key;
            foreach (var word in form)
                node = node.Add(word, Inflections.IsAbbreviation(word));
            node.Meaning ??= meaning;
        }
    }

    private bool MayBegin(ReadOnlySpan<char> word)
    {
        var key = KeyOf(word);
        return (beginnings[key >> 6] & (1UL << key)) != 0;
    }

    /// <summary>A number below 65,536 that words have in common when they differ in case alone.</summary>
    private static int KeyOf(ReadOnlySpan<char> word) =>
        ((((Fold(word[0]) * 31) + Fold(word[^1])) * 31 + Fold(word[word.Length / 2])) * 31 + word.Length) & 0xFFFF;

    /// <summary>Beyond Latin-1 case is not one bit, so such letters are taken for one.</summary>
    private static int Fold(char letter) => letter > 'þ' ? 1 : letter | 0x20;

    private static (Node? Node, int End) Longest(string text, Word word, Node from)
    {
        var written = text.AsSpan(word.Start, word.End - word.Start);
        var exact = Continue(text, word, from.Exactly(written));
        var anyCase = Continue(text, word, from.InAnyCase(written));
        return exact.End >= anyCase.End ? exact : anyCase;
    }

    /// <summary>The longest match that has reached a node with a meaning; none has an end of 0.</summary>
    private static (Node? Node, int End) Continue(string text, Word word, Node? node)
    {
        if (node is null)
            return (null, 0);
        if (node.HasNext && NextWord(text, word.End) is { } next && IsJoint(text.AsSpan(word.End, next.Start - word.End))
            && Longest(text, next, node) is { Node: not null } further)
            return further;
        return node.Meaning is null ? (null, 0) : (node, word.End);
    }

    private static bool IsJoint(ReadOnlySpan<char> between) => between is " " or "-" or "‑" or "\n";

    private static Word? NextWord(string text, int at)
    {
        while (at < text.Length && !IsLetterOrDigit(text[at]))
            at++;
        if (at >= text.Length)
            return null;
        var end = at + 1;
        while (end < text.Length && (IsLetterOrDigit(text[end]) || IsInnerApostrophe(text, end)))
            end++;
        return new Word(at, IsPossessive(text, at, end) ? end - 2 : end);
    }

    private static bool IsLetterOrDigit(char c) =>
        (uint)((c | 0x20) - 'a') < 26 || (uint)(c - '0') < 10 || (c > 127 && char.IsLetterOrDigit(c));

    private static bool IsInnerApostrophe(string text, int at) =>
        text[at] is '\'' or '’' && at + 1 < text.Length && char.IsLetter(text[at + 1]);

    private static bool IsPossessive(string text, int start, int end) =>
        end - start > 2 && text[end - 1] is 's' && text[end - 2] is '\'' or '’';

    private readonly record struct Word(int Start, int End);

    /// <summary>What words mean: a term by one of its names, one of several candidates, or nothing.</summary>
    private sealed record Meaning(Term? Term, string Form, ImmutableArray<Term> Candidates);

    /// <summary>A term's names, and what follows from all of them together.</summary>
    private sealed class Names(Term term)
    {
        public Term Term { get; } = term;

        public ImmutableArray<string> All { get; } = [term.Name, .. term.OtherNames];

        public ImmutableHashSet<string> Verbs { get; } = Inflections.VerbsIn(
            term.OtherNames.Prepend(term.Name).Select(WordsOf).Where(words => words.Length > 0).Select(words => words[^1]));

        public ImmutableHashSet<string> Never { get; } =
            term.Never.Select(word => string.Join(' ', WordsOf(word))).ToImmutableHashSet(StringComparer.OrdinalIgnoreCase);
    }

    private sealed class Node
    {
        private Dictionary<string, Node>? anyCase;
        private Dictionary<string, Node>? exact;

        public Meaning? Meaning { get; set; }

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
