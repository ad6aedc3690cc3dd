using System.Buffers;
using Compiler.Model;
using Compiler.Text;

namespace Compiler.Rules;

/// <summary>A word that a page should not say: where it stands, as it is written, and what to say instead.</summary>
internal sealed record UnwantedWord(Location At, string Word, string Advice);

/// <summary>
/// Words that an English page should not say, each with what to say instead. A pattern without advice names a place where a word means something else.
/// </summary>
internal sealed class WordList(params (string Pattern, string? Advice)[] words)
{
    private readonly PhraseBook<string?> book = new(words);

    // Nearly every text holds none of them: that look costs a hundredth of trying the phrases.
    private readonly SearchValues<string> needles = SearchValues.Create([.. BeginningsOf(words).Distinct()], StringComparison.OrdinalIgnoreCase);

    /// <summary>Every place of a page, in its body and beside it, with the word and the advice.</summary>
    public IEnumerable<UnwantedWord> FindIn(Page page)
    {
        if (page is not { IsEnglish: true, At: not null })
            yield break;
        foreach (var line in page.Lines)
        {
            if (!MayHold(line.Text))
                continue;
            foreach (var found in Sound(new TokenText(line.Text)))
                yield return new UnwantedWord(line.PlaceOf(found.Span), line.Text[found.Span.Start..found.Span.End], found.Meaning!);
        }

        foreach (var block in page.Worded)
        {
            if (!MayHold(block.Running.Tokens.Text))
                continue;
            foreach (var found in Sound(block.Running.Tokens))
            {
                var at = block.Running.SourceOf(found.Span);
                if (!page.IsCode(at))
                    yield return new UnwantedWord(page.Locate(at), block.Running.Text[found.Span.Start..found.Span.End], found.Meaning!);
            }
        }
    }

    private static IEnumerable<string> BeginningsOf((string Pattern, string? Advice)[] words)
    {
        foreach (var (pattern, advice) in words)
        {
            if (advice is null)
                continue;
            yield return pattern.TrimEnd('*');
            yield return pattern.TrimEnd('*').Replace(' ', '-');
        }
    }

    private bool MayHold(string text) => text.AsSpan().ContainsAny(needles);

    private IEnumerable<PhraseMatch<string?>> Sound(TokenText text)
    {
        var found = book.Find(text).ToArray();
        return found.Where(match => match.Meaning is not null && !found.Any(other => other.Meaning is null && other.Span.Contains(match.Span)));
    }
}
