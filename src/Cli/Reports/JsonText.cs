using System.Text;
using System.Text.Json;

namespace Cli.Reports;

/// <summary>Writes JSON to a string.</summary>
internal static class JsonText
{
    /// <summary>The text of what is written.</summary>
    public static string Write(JsonWriterOptions options, Action<Utf8JsonWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, options))
            write(json);
        return Encoding.UTF8.GetString(bytes.ToArray());
    }
}
