using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Cli.Leaflets;

/// <summary>
/// The little of Chromium's DevTools protocol that printing needs: orders with answers, and events. A driver such as Playwright would bring a
/// runtime of its own, larger than the program.
/// </summary>
internal sealed class DevTools : IAsyncDisposable
{
    private readonly ClientWebSocket socket = new();
    private readonly SemaphoreSlim sending = new(1);
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonElement>> waiting = [];
    private readonly ConcurrentDictionary<(string Session, string Method), Action<JsonElement>> listeners = [];
    private int last;
    private Task listening = Task.CompletedTask;

    private static Failure Gone => new("The browser ended before it had printed. Try again, or name another with SITE_BROWSER.");

    /// <summary>Connects to a browser that listens.</summary>
    public static async Task<DevTools> Connect(Uri address, CancellationToken cancellation)
    {
        var tools = new DevTools();
        await tools.socket.ConnectAsync(address, cancellation);
        tools.listening = tools.Listen();
        return tools;
    }

    /// <summary>Gives an order and waits for the answer.</summary>
    public async Task<JsonElement> Send(string method, JsonObject orders, string? session, CancellationToken cancellation)
    {
        var id = Interlocked.Increment(ref last);
        var answer = waiting[id] = new TaskCompletionSource<JsonElement>(TaskCreationOptions.RunContinuationsAsynchronously);
        var message = new JsonObject { ["id"] = id, ["method"] = method, ["params"] = orders };
        if (session is not null)
            message["sessionId"] = session;
        await sending.WaitAsync(cancellation);
        try
        {
            await socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(message), WebSocketMessageType.Text, endOfMessage: true, cancellation);
        }
        finally
        {
            sending.Release();
        }

        return await answer.Task.WaitAsync(cancellation);
    }

    /// <summary>Waits for what an event brings; throws when the browser ends before.</summary>
    public async Task Await(Task heard, CancellationToken cancellation)
    {
        await Task.WhenAny(heard, listening).WaitAsync(cancellation);
        if (!heard.IsCompleted)
            throw Gone;
    }

    /// <summary>Does something at each event of a kind in a tab. It must not wait for an answer.</summary>
    public void On(string session, string method, Action<JsonElement> act) => listeners[(session, method)] = act;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        socket.Abort();
        await listening;
        socket.Dispose();
        sending.Dispose();
    }

    private async Task Listen()
    {
        try
        {
            using var message = new MemoryStream();
            var buffer = new byte[1 << 16];
            while (true)
            {
                var part = await socket.ReceiveAsync(buffer.AsMemory(), CancellationToken.None);
                if (part.MessageType == WebSocketMessageType.Close)
                    break;
                message.Write(buffer, 0, part.Count);
                if (!part.EndOfMessage)
                    continue;
                Hear(JsonDocument.Parse(message.ToArray()).RootElement);
                message.SetLength(0);
            }
        }
        catch (Exception ended) when (ended is WebSocketException or ObjectDisposedException or OperationCanceledException)
        {
            // The browser is gone; those who wait hear it below.
        }

        foreach (var answer in waiting.Values)
            answer.TrySetException(Gone);
    }

    private void Hear(JsonElement message)
    {
        if (message.TryGetProperty("id", out var id))
        {
            if (!waiting.TryRemove(id.GetInt32(), out var answer))
                return;
            if (message.TryGetProperty("error", out var error))
                answer.TrySetException(new Failure($"The browser refused to print: {error.GetProperty("message").GetString()}"));
            else
                answer.TrySetResult(message.GetProperty("result"));
        }
        else if (message.TryGetProperty("sessionId", out var session) && listeners.TryGetValue((session.GetString()!, message.GetProperty("method").GetString()!), out var act))
        {
            act(message.GetProperty("params"));
        }
    }
}
