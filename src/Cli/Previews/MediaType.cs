namespace Cli.Previews;

/// <summary>What kind of file a browser is told that it gets. Nothing is left to guess: the headers forbid it.</summary>
internal static class MediaType
{
    /// <summary>The type of a file by the end of its name.</summary>
    public static string Of(string path) => Path.GetFileName(path) == "feed.xml" ? "application/atom+xml; charset=utf-8" : Path.GetExtension(path) switch
    {
        ".html" => "text/html; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".json" => "application/json",
        ".xml" => "application/xml; charset=utf-8",
        ".txt" => "text/plain; charset=utf-8",
        ".svg" => "image/svg+xml",
        ".png" => "image/png",
        ".jpg" or ".jpeg" => "image/jpeg",
        ".webp" => "image/webp",
        _ => "application/octet-stream",
    };
}
