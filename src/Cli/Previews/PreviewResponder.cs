using System.Text;
using System.Text.Json;
using Cli.Outputs;
using Microsoft.AspNetCore.Http;

namespace Cli.Previews;

/// <summary>Answers requests as the host of the published site would, with the same headers and redirects, and adds the script that reloads.</summary>
internal sealed class PreviewResponder(PreviewedSite site, CancellationToken stopping)
{
    private const string ScriptAddress = "/_preview/reload.js";
    private const string EventsAddress = "/_preview/events";
    private const string ScriptTag = $"<script src=\"{ScriptAddress}\" defer></script>";

    private static readonly byte[] Script = ReadScript();

    /// <summary>Answers one request.</summary>
    public async Task Answer(HttpContext context)
    {
        var request = context.Request;

        // Another site that points its own name at this machine could read the preview through a visitor's browser.
        if (request.Host.Host is not ("localhost" or "127.0.0.1" or "[::1]"))
        {
            await Refuse(context, 421, "Preview answers to localhost alone.");
            return;
        }

        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
        {
            await Refuse(context, 405, "Preview only serves pages.");
            return;
        }

        var path = request.Path.Value ?? "/";
        var state = await Await(path, context.RequestAborted);
        await (path switch
        {
            ScriptAddress => Send(context, new OutputFile("reload.js", Script), 200),
            EventsAddress => Tell(context),
            _ when state.Site is null => Send(context, Waiting(), 503),
            _ => AnswerFromSite(context, state, state.Site.Home, path),
        });
    }

    /// <summary>What there is to show. Who searches right after the start waits until the first index is made.</summary>
    private async Task<PreviewState> Await(string path, CancellationToken left)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(left, stopping);
        while (path.Contains($"/{SearchIndex.Folder}/", StringComparison.Ordinal))
        {
            var change = site.Changed;
            if (!site.State.IndexComes)
                break;
            await change.WaitAsync(ended.Token);
        }

        return site.State;
    }

    private static Task AnswerFromSite(HttpContext context, PreviewState state, BaseAddress home, string path)
    {
        foreach (var rule in state.Headers.Where(rule => rule.Covers(BaseAddress.Encode(path))))
        {
            // Hosts differ in what they do when rules meet; to join the values is the strictest.
            foreach (var header in rule.Headers)
                context.Response.Headers.Append(header.Name, header.Value);
        }

        if (Redirected(state, home, path) is { } to)
        {
            context.Response.Headers.CacheControl = "no-store";
            context.Response.Redirect(to, permanent: true);
            return Task.CompletedTask;
        }

        if (path.StartsWith(home.Path + "/", StringComparison.Ordinal)
            && Find(state, OutputFile.PathOf(path[home.Path.Length..])) is { } file)
            return Send(context, file, 200);
        return Send(context, NotFound(state, home, path), 404);
    }

    private static OutputFile? Find(PreviewState state, string path) => state.Files.GetValueOrDefault(path) ?? state.Index.GetValueOrDefault(path);

    private static string? Redirected(PreviewState state, BaseAddress home, string path)
    {
        var asked = BaseAddress.Encode(path);
        if (state.Redirects.FirstOrDefault(rule => rule.Status == 301 && rule.From.TrimEnd('/') == asked.TrimEnd('/')) is { } rule)
            return rule.To;
        if (path is "/" && home.Path.Length > 0)
            return home.Path + "/";
        var isFolder = !path.EndsWith('/') && path.StartsWith(home.Path, StringComparison.Ordinal)
            && state.Files.ContainsKey((path[home.Path.Length..] + "/index.html").TrimStart('/'));
        return isFolder ? asked + "/" : null;
    }

    private static OutputFile NotFound(PreviewState state, BaseAddress home, string path)
    {
        var rule = state.Redirects.FirstOrDefault(rule => rule.Status == 404 && path.StartsWith(rule.From.TrimEnd('*'), StringComparison.Ordinal));
        var address = rule is null ? "/404.html" : rule.To[home.Path.Length..];
        return Find(state, OutputFile.PathOf(address)) ?? OutputFile.OfText("404.html", "<!doctype html><title>Not found</title><h1>Not found</h1>");
    }

    private static Task Send(HttpContext context, OutputFile file, int status)
    {
        var response = context.Response;
        var bytes = file.IsPage ? WithScript(file.Bytes) : file.Bytes;
        response.StatusCode = status;
        response.ContentType = MediaType.Of(file.Path);
        response.ContentLength = bytes.Length;
        if (response.Headers.CacheControl.Count == 0)
            response.Headers.CacheControl = "no-cache";
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : response.Body.WriteAsync(bytes, context.RequestAborted).AsTask();
    }

    private static Task Refuse(HttpContext context, int status, string why)
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsync(why);
    }

    /// <summary>Keeps a browser told, by server-sent events, which build is shown and what is wrong.</summary>
    private async Task Tell(HttpContext context)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        context.Response.ContentType = "text/event-stream";
        context.Response.Headers.CacheControl = "no-store";
        try
        {
            while (true)
            {
                var change = site.Changed;
                var state = site.State;
                var data = JsonSerializer.Serialize(new { version = state.Version, problem = state.Problem });
                await context.Response.WriteAsync($"data: {data}\n\n", ended.Token);
                await context.Response.Body.FlushAsync(ended.Token);
                await change.WaitAsync(ended.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // The browser left, or preview ends.
        }
    }

    private static OutputFile Waiting() => OutputFile.OfText("waiting.html",
        "<!doctype html><html lang=\"en\"><head><title>Preview</title></head><body><h1>There is no site to show yet</h1></body></html>");

    private static ReadOnlyMemory<byte> WithScript(ReadOnlyMemory<byte> page)
    {
        var at = page.Span.IndexOf("</head>"u8);
        return at < 0 ? page : (byte[])[.. page.Span[..at], .. Encoding.UTF8.GetBytes(ScriptTag), .. page.Span[at..]];
    }

    private static byte[] ReadScript()
    {
        using var stream = typeof(PreviewResponder).Assembly.GetManifestResourceStream("reload.js")!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
