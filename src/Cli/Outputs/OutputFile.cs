namespace Cli.Outputs;

/// <summary>A file to publish: its path in the output folder, with forward slashes, and its bytes.</summary>
internal sealed record OutputFile(string Path, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>Whether it is a page.</summary>
    public bool IsPage => Path.EndsWith(".html", StringComparison.Ordinal);

    /// <summary>A file of text, in UTF-8.</summary>
    public static OutputFile OfText(string path, string text) => new(path, System.Text.Encoding.UTF8.GetBytes(text));

    /// <summary>The file that a server sends for an address of the site: <c>/coping/</c> is <c>coping/index.html</c>.</summary>
    public static string PathOf(string address) => address.EndsWith('/') ? address[1..] + "index.html" : address[1..];
}
