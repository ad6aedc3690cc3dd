using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Browser.Tests.Library;
using Cli.Outputs;

namespace Browser.Tests.Search;

/// <summary>The search index is the same whatever order a folder lists pages in, and still leads each word to its pages.</summary>
public class IndexTests(PublishedLibrary library)
{
    // What follows these letters may be an ending, which the index leaves out; a final y is an i there.
    private const int Stem = 3;

    [Fact]
    public void Pages_are_numbered_in_the_order_of_their_addresses()
    {
        var addresses = Pages().Select(page => page.GetProperty("url").GetString()!).ToArray();
        Assert.True(addresses.Length > 100);
        Assert.Equal(addresses.Order(StringComparer.Ordinal), addresses);
    }

    [Fact]
    public void Each_word_leads_to_pages_that_have_it()
    {
        var texts = Pages().Select(page => Searched(page.GetRawText())).ToArray();
        var faults = new List<string>();
        foreach (var chunk in Cbor.Items(Meta()[2]).Select(chunk => Cbor.Text(Cbor.Items(chunk)[2])))
        {
            foreach (var word in Cbor.Items(Cbor.Items(Read($"index/{chunk}.pf_index"))[0]).Select(word => Cbor.Items(word)))
            {
                var letters = Cbor.Text(word[0]);
                var beginning = letters[..Math.Min(Stem, letters.Length)].TrimEnd('i').Normalize(NormalizationForm.FormD);
                faults.AddRange(PagesOf(word[1]).Where(page => !texts[page].Contains(beginning)).Select(page => $"{letters}: not on page {page}"));
            }
        }

        Faults.AssertNone(faults);
    }

    /// <summary>"X-ray" is found as two words and as one.</summary>
    private static string Searched(string text)
    {
        var letters = text.Normalize(NormalizationForm.FormD).ToLowerInvariant();
        return letters + string.Concat(letters.Where(letter => char.IsLetterOrDigit(letter) || letter == ' '));
    }

    private static IEnumerable<int> PagesOf(ReadOnlyMemory<byte> places)
    {
        var page = 0L;
        foreach (var place in Cbor.Items(places))
        {
            page += Cbor.Number(Cbor.Items(place)[0]);
            yield return (int)page;
        }
    }

    private JsonElement[] Pages() =>
        [.. Cbor.Items(Meta()[1]).Select(page => JsonDocument.Parse(Read($"fragment/{Cbor.Text(Cbor.Items(page)[0])}.pf_fragment")).RootElement)];

    /// <summary>What the index holds: version, pages, chunks, filters.</summary>
    private ImmutableArray<ReadOnlyMemory<byte>> Meta()
    {
        using var entry = JsonDocument.Parse(library.Site.Read("/pagefind/pagefind-entry.json"));
        return Cbor.Items(Read($"pagefind.{entry.RootElement.GetProperty("languages").GetProperty("en").GetProperty("hash").GetString()}.pf_meta"));
    }

    private ReadOnlyMemory<byte> Read(string file) => SearchIndexOrder.Unpack(library.Site.Read("/pagefind/" + file));
}
