using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Cli.Verification;

/// <summary>An answer as it was given, with what the server calls it, so that it can be asked whether it still holds.</summary>
internal sealed record CachedAnswer(string Url, string? ETag, string? LastModified, string? ContentType, byte[] Body);

/// <summary>
/// Sound answers of earlier runs, a file each, in a folder that is not committed. Only what a server confirms with 304 is ever taken from here;
/// a file that is not whole counts as none.
/// </summary>
internal sealed class AnswerCache(string folder)
{
    /// <summary>The answer to an address, or null.</summary>
    public CachedAnswer? Find(Uri url)
    {
        try
        {
            using var file = File.OpenRead(PathOf(url));
            var cached = JsonSerializer.Deserialize<CachedAnswer>(file);
            return cached is { Body: not null } && cached.Url == url.AbsoluteUri ? cached : null;
        }
        catch (Exception absent) when (absent is IOException or JsonException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Keeps an answer. A disk that does not allow it costs a request next time, nothing more.</summary>
    public void Keep(CachedAnswer answer)
    {
        try
        {
            Directory.CreateDirectory(folder);
            AtomicFile.Write(PathOf(new Uri(answer.Url)), JsonSerializer.SerializeToUtf8Bytes(answer));
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
        }
    }

    private string PathOf(Uri url) => Path.Combine(folder, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(url.AbsoluteUri)))[..32] + ".json");
}
