using System.Collections.Immutable;

namespace Compiler.Model;

/// <summary>Questions that patients ask, each a heading, with its answer below.</summary>
[BlockName("faq")]
public sealed record Faq(BlockParts Parts) : AuthoredBlock(Parts)
{
    /// <summary>The questions with their answers, in order; what stands before the first question belongs to none.</summary>
    public ImmutableArray<FaqEntry> Entries
    {
        get
        {
            var starts = Enumerable.Range(0, Parts.Body.Length).Where(i => Parts.Body[i] is Heading).ToArray();
            return [.. starts.Select((start, n) => new FaqEntry(
                (Heading)Parts.Body[start], Parts.Body[(start + 1)..(n + 1 < starts.Length ? starts[n + 1] : Parts.Body.Length)]))];
        }
    }
}

/// <summary>One question with its answer.</summary>
public sealed record FaqEntry(Heading Question, ImmutableArray<Block> Answer);
