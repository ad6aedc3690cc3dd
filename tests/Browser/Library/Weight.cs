using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Compiler.Model;

namespace Browser.Tests.Library;

/// <summary>What a page weighs on its way to a reader who has never been here, in bytes, each file compressed by itself.</summary>
internal sealed partial record Weight(Page Page, int Brotli, int Gzip)
{
    /// <summary>What must arrive before anything is seen: the page and the stylesheets that it waits for.</summary>
    public static Weight OfFirstSight(PublishedSite site, Page page)
    {
        var html = site.Read(page.Address);
        byte[][] files = [html, .. BlockingStyles(html).Select(site.Read)];
        return new(page, files.Sum(Brotlied), files.Sum(Gzipped));
    }

    /// <summary>What a tab asked for, and the icon, which a browser without a window does not ask for.</summary>
    public static Weight OfVisit(PublishedSite site, Page page, IEnumerable<string> addresses)
    {
        var icon = IconLink().Match(Encoding.UTF8.GetString(site.Read(page.Address))).Groups[1].Value;
        byte[][] files = [.. addresses.Append(icon).Distinct().Select(site.Read)];
        return new(page, files.Sum(Brotlied), files.Sum(Gzipped));
    }

    /// <summary>The weight by gzip alone, which is quick to know and tells which page is the heaviest.</summary>
    public static int Roughly(PublishedSite site, Page page) => Gzipped(site.Read(page.Address));

    private static IEnumerable<string> BlockingStyles(byte[] html) =>
        StyleLink().Matches(Encoding.UTF8.GetString(html)).Select(match => match.Groups[1].Value);

    private static int Brotlied(byte[] bytes) => Size(bytes, to => new BrotliStream(to, CompressionLevel.SmallestSize));

    private static int Gzipped(byte[] bytes) => Size(bytes, to => new GZipStream(to, CompressionLevel.SmallestSize));

    private static int Size(byte[] bytes, Func<Stream, Stream> compressor)
    {
        using var packed = new MemoryStream();
        using (var stream = compressor(packed))
            stream.Write(bytes);
        return packed.ToArray().Length;
    }

    [GeneratedRegex("<link rel=\"stylesheet\" href=\"([^\"]+)\">")]
    private static partial Regex StyleLink();

    [GeneratedRegex("<link rel=\"icon\" href=\"([^\"]+)\"")]
    private static partial Regex IconLink();
}
