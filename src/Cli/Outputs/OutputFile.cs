using System.Text;

namespace Cli.Outputs;

/// <summary>A file to publish: its path in the output folder, with forward slashes, and what is in it.</summary>
internal sealed class OutputFile
{
    /// <summary>A file of bytes.</summary>
    public OutputFile(string path, ReadOnlyMemory<byte> bytes) => (Path, Bytes) = (path, bytes);

    private OutputFile(string path, string text) => (Path, Text) = (path, text);

    /// <summary>Where it will lie.</summary>
    public string Path { get; }

    /// <summary>What is in it, as bytes; text is written as UTF-8 on first use.</summary>
    public ReadOnlyMemory<byte> Bytes => field.IsEmpty && Text.Length > 0 ? field = Encoding.UTF8.GetBytes(Text) : field;

    /// <summary>What is in it, as text; bytes are read as UTF-8 on first use.</summary>
    public string Text => field ??= Encoding.UTF8.GetString(Bytes.Span);

    /// <summary>Whether it is a page.</summary>
    public bool IsPage => Path.EndsWith(".html", StringComparison.Ordinal);

    /// <summary>A file of text.</summary>
    public static OutputFile OfText(string path, string text) => new(path, text);

    /// <summary>The file that a server sends for an address of the site: <c>/coping/</c> is <c>coping/index.html</c>.</summary>
    public static string PathOf(string address) => address.EndsWith('/') ? address[1..] + "index.html" : address[1..];
}
