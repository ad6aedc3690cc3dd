using System.Diagnostics.CodeAnalysis;

namespace Cli;

/// <summary>Where the site will live: scheme, host and perhaps a path that every address begins with.</summary>
internal sealed record BaseAddress
{
    /// <summary>Takes an absolute web address.</summary>
    public BaseAddress(Uri url)
    {
        Path = url.AbsolutePath.TrimEnd('/');
        Origin = url.GetLeftPart(UriPartial.Authority);
        Url = new Uri(Origin + (Path.Length == 0 ? "/" : Path));
    }

    /// <summary>The whole address; without a final slash where it has a path.</summary>
    public Uri Url { get; }

    /// <summary>Scheme and host, such as <c>https://example.org</c>.</summary>
    public string Origin { get; }

    /// <summary>The path on the host: empty, or such as <c>/library</c>.</summary>
    public string Path { get; }

    /// <summary>Reads what a person typed; false for anything but a plain web address.</summary>
    public static bool TryRead(string text, [NotNullWhen(true)] out BaseAddress? address)
    {
        var sound = Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is ("http" or "https")
            && url.Query.Length == 0 && url.Fragment.Length == 0 && url.UserInfo.Length == 0 && url.Host.Length > 0;
        address = sound ? new BaseAddress(url!) : null;
        return sound;
    }

    /// <summary>An address of the site with the path, as a link writes it: <c>/library/coping/</c>.</summary>
    public string Local(string address) => Path + Encode(address);

    /// <summary>An address of the site with scheme and host.</summary>
    public string Absolute(string address) => Origin + Local(address);

    /// <summary>A path as it stands in a request: with everything escaped that must be.</summary>
    public static string Encode(string address) => string.Join('/', address.Split('/').Select(Uri.EscapeDataString));
}
