using System.Text.Json.Nodes;
using Compiler.Model;
using Microsoft.AspNetCore.Http;

namespace Registries.Tests;

/// <summary>Works that have only a web address. The guard is opened for loopback here, so that a test can serve the page.</summary>
public sealed class WebAddressTests
{
    [Theory]
    [InlineData("/page", "<title>Quick tips for surgery | A clinic</title><h1>Tips</h1>", Verdict.Verified)]
    [InlineData("/page", "<title>A clinic</title><h1>Quick tips for surgery</h1>", Verdict.Verified)]
    [InlineData("/page", "<title>Something else</title>", Verdict.Unverifiable)]
    [InlineData("/page", "<title>Page not found | A clinic</title>", Verdict.NotFound)]
    [InlineData("/page", "<title>A clinic</title><h1>Sorry, this page does not exist</h1>", Verdict.NotFound)]
    [InlineData("/page", "<title>Lost and found children</title>", Verdict.Unverifiable)]
    [InlineData("/gone", "", Verdict.NotFound)]
    [InlineData("/moved-home", "", Verdict.NotFound)]
    [InlineData("/moved", "<title>Quick tips for surgery</title>", Verdict.Verified)]
    [InlineData("/forbidden", "", Verdict.Error)]
    [InlineData("/pdf", "", Verdict.Unverifiable)]
    [InlineData("/no-head", "<title>Quick tips for surgery</title>", Verdict.Verified)]
    public async Task An_address_is_judged_by_what_is_there(string path, string html, Verdict verdict)
    {
        await using var server = await RegistryServer.Start();
        server.Fault = context => Serve(context, html);
        var entry = new JsonObject { ["id"] = "tips", ["type"] = "webpage", ["title"] = "Quick tips for surgery", ["URL"] = server.Address + path };
        Assert.Equal(verdict, (await Bench.Check(server, entry, _ => true)).Verdict);
        Assert.StartsWith(path, server.Log.First(), StringComparison.Ordinal);
    }

    private static async Task<bool> Serve(HttpContext context, string html)
    {
        switch (context.Request.Path.Value)
        {
            case "/moved-home":
                context.Response.Redirect("/");
                break;
            case "/moved":
                context.Response.Redirect("/page");
                break;
            case "/gone":
                context.Response.StatusCode = 404;
                break;
            case "/forbidden":
                context.Response.StatusCode = 403;
                break;
            case "/no-head" when context.Request.Method == "HEAD":
                context.Response.StatusCode = 405;
                break;
            case "/pdf":
                context.Response.ContentType = "application/pdf";
                break;
            default:
                context.Response.ContentType = "text/html; charset=utf-8";
                if (context.Request.Method == "GET")
                    await context.Response.WriteAsync($"<!doctype html>{html}");
                break;
        }

        return true;
    }
}
