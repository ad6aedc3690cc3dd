using System.Text.Json;
using System.Text.Json.Nodes;

namespace Cli.Leaflets;

/// <summary>
/// One tab of a browser that turns pages into PDF. It asks for each page at its real address, and every request is answered from memory: so links lead to
/// the real site, and nothing is asked of a network.
/// </summary>
internal sealed class Printer
{
    private readonly DevTools tools;
    private readonly string session;
    private readonly Func<Uri, (string Type, ReadOnlyMemory<byte> Bytes)?> answers;

    private Printer(DevTools tools, string session, Func<Uri, (string Type, ReadOnlyMemory<byte> Bytes)?> answers) =>
        (this.tools, this.session, this.answers) = (tools, session, answers);

    /// <summary>Opens a tab whose requests <paramref name="answers"/> answers; what it does not know is not found.</summary>
    public static async Task<Printer> Open(DevTools tools, Func<Uri, (string Type, ReadOnlyMemory<byte> Bytes)?> answers, CancellationToken cancellation)
    {
        var target = await tools.Send("Target.createTarget", new() { ["url"] = "about:blank" }, null, cancellation);
        var attached = await tools.Send(
            "Target.attachToTarget", new() { ["targetId"] = target.GetProperty("targetId").GetString(), ["flatten"] = true }, null, cancellation);
        var printer = new Printer(tools, attached.GetProperty("sessionId").GetString()!, answers);
        tools.On(printer.session, "Fetch.requestPaused", request => _ = printer.Answer(request, cancellation));
        await printer.Send("Page.enable", [], cancellation);
        await printer.Send("Emulation.setScriptExecutionDisabled", new() { ["value"] = true }, cancellation);
        await printer.Send("Fetch.enable", [], cancellation);
        return printer;
    }

    /// <summary>The page at an address as a tagged PDF with an outline.</summary>
    public async Task<byte[]> Print(string address, CancellationToken cancellation)
    {
        var loaded = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        tools.On(session, "Page.loadEventFired", _ => loaded.TrySetResult());
        var went = await Send("Page.navigate", new() { ["url"] = address }, cancellation);
        if (went.TryGetProperty("errorText", out var error))
            throw new Failure($"The browser could not open {address}: {error.GetString()}");
        await tools.Await(loaded.Task, cancellation);
        var printed = await Send("Page.printToPDF", new()
        {
            ["preferCSSPageSize"] = true,
            ["generateTaggedPDF"] = true,
            ["generateDocumentOutline"] = true,
            ["printBackground"] = false,
        }, cancellation);
        return printed.GetProperty("data").GetBytesFromBase64();
    }

    private async Task Answer(JsonElement request, CancellationToken cancellation)
    {
        var id = request.GetProperty("requestId").GetString();
        var found = answers(new Uri(request.GetProperty("request").GetProperty("url").GetString()!));
        try
        {
            await Send("Fetch.fulfillRequest", new()
            {
                ["requestId"] = id,
                ["responseCode"] = found is null ? 404 : 200,
                ["responseHeaders"] = new JsonArray(new JsonObject { ["name"] = "Content-Type", ["value"] = found?.Type ?? "text/plain" }),
                ["body"] = found is null ? "" : Convert.ToBase64String(found.Value.Bytes.Span),
            }, cancellation);
        }
        catch (Exception gone) when (gone is Failure or OperationCanceledException or System.Net.WebSockets.WebSocketException)
        {
            // The tab went on or the browser ended; whoever waits for the page hears that.
        }
    }

    private Task<JsonElement> Send(string method, JsonObject orders, CancellationToken cancellation) => tools.Send(method, orders, session, cancellation);
}
