using System.Buffers;
using System.Collections.Immutable;
using Compiler;

namespace Cli.Outputs;

/// <summary>
/// The pages of one language in the search index, numbered anew in the order of their addresses. The indexer numbers them as the folder lists
/// them, which differs from one file system to another.
/// </summary>
internal sealed class SearchIndexPages
{
    private readonly int[] numbers;

    private SearchIndexPages(ImmutableArray<ReadOnlyMemory<byte>> listed, int[] inOrder)
    {
        List = Cbor.Array([.. inOrder.Select(number => listed[number])]);
        numbers = new int[inOrder.Length];
        for (var number = 0; number < inOrder.Length; number++)
            numbers[inOrder[number]] = number;
    }

    /// <summary>The list of the pages in their new order.</summary>
    public ReadOnlyMemory<byte> List { get; }

    /// <summary>Numbers pages. Each is its fragment's name and its count of words.</summary>
    public static SearchIndexPages Of(ReadOnlyMemory<byte> list, Func<string, string> addressOf)
    {
        var listed = Cbor.Items(list);
        var addresses = SideBySide.Map(listed, page => addressOf(Cbor.Text(Cbor.Items(page)[0])));
        return new SearchIndexPages(listed, [.. Enumerable.Range(0, listed.Length).OrderBy(number => addresses[number], StringComparer.Ordinal)]);
    }

    /// <summary>Words of the index: each is its letters, where it stands, and how else it is written, each form with where that stands.</summary>
    public byte[] Words(ReadOnlyMemory<byte> words)
    {
        // One list and one buffer for all of them: many words stand on most pages.
        var (places, bytes) = (new List<Place>(), new ArrayBufferWriter<byte>());
        return Each(words, word =>
        {
            var parts = Cbor.Items(word);
            var forms = Each(parts[2], form =>
            {
                var written = Cbor.Items(form);
                return Cbor.Array(written.SetItem(1, Places(written[1], places, bytes)));
            });
            return Cbor.Array(parts.SetItem(1, Places(parts[1], places, bytes)).SetItem(2, forms));
        });
    }

    /// <summary>The pages that a filter's value picks.</summary>
    public byte[] Picked(ReadOnlyMemory<byte> pages) =>
        Cbor.Array([.. Cbor.Items(pages).Select(page => numbers[Cbor.Number(page)]).Order().Select(number => (ReadOnlyMemory<byte>)Cbor.Number(number))]);

    /// <summary>The pages on which a word stands: each begins with how much its number is above the one before, and tells where on the page.</summary>
    private byte[] Places(ReadOnlyMemory<byte> pages, List<Place> places, ArrayBufferWriter<byte> bytes)
    {
        places.Clear();
        bytes.ResetWrittenCount();
        var old = 0L;
        foreach (var page in Cbor.Items(pages))
        {
            var (start, above, end) = Cbor.FirstNumber(page.Span);
            old += above;
            places.Add(new Place(numbers[old], page[..start], page[end..]));
        }

        places.Sort((one, other) => one.Page.CompareTo(other.Page));
        Cbor.WriteArrayHead(bytes, places.Count);
        var before = 0;
        foreach (var place in places)
        {
            bytes.Write(place.Head.Span);
            Cbor.WriteNumber(bytes, place.Page - before);
            bytes.Write(place.Rest.Span);
            before = place.Page;
        }

        return bytes.WrittenSpan.ToArray();
    }

    private static byte[] Each(ReadOnlyMemory<byte> array, Func<ReadOnlyMemory<byte>, byte[]> change) =>
        Cbor.Array([.. Cbor.Items(array).Select(item => (ReadOnlyMemory<byte>)change(item))]);

    private readonly record struct Place(int Page, ReadOnlyMemory<byte> Head, ReadOnlyMemory<byte> Rest);
}
