using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Cli.Outputs;

/// <summary>Writes XML files the same way on every machine.</summary>
internal static class XmlText
{
    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n" };

    /// <summary>A file with an XML declaration and one root.</summary>
    public static OutputFile File(string path, XElement root)
    {
        using var bytes = new MemoryStream();
        using (var writer = XmlWriter.Create(bytes, Settings))
            root.Save(writer);
        bytes.WriteByte((byte)'\n');
        return new OutputFile(path, bytes.ToArray());
    }
}
