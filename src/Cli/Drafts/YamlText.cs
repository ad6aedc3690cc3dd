using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Cli.Drafts;

/// <summary>Writes words into YAML so that they are read back as they are.</summary>
internal static partial class YamlText
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Plain words as they are, all else in quotes. A JSON string is a YAML string.</summary>
    public static string Of(string words) => Plain().IsMatch(words) && !Reserved().IsMatch(words) ? words : JsonSerializer.Serialize(words, Options);

    [GeneratedRegex(@"^\p{L}[\p{L}\p{Nd} ,'()/-]*$")]
    private static partial Regex Plain();

    [GeneratedRegex("^(true|false|yes|no|on|off|null|y|n)$", RegexOptions.IgnoreCase)]
    private static partial Regex Reserved();
}
