using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Net;
using Cli;
using Cli.Outputs;
using Compiler.Model;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.DependencyInjection;

namespace Browser.Tests.Library;

/// <summary>Serves a published folder as a static host does, with the headers of production, on a free port of this machine.</summary>
internal sealed class StaticHost : IAsyncDisposable
{
    private static readonly FileExtensionContentTypeProvider Types = new();

    private readonly WebApplication application;
    private readonly string folder;
    private readonly BaseAddress home;
    private readonly ImmutableArray<HeaderRule> rules;

    private StaticHost(WebApplication application, string folder, Site site, BaseAddress home)
    {
        (this.application, this.folder, this.home) = (application, folder, home);
        rules = Headers.RulesOf(site, home);
    }

    /// <summary>Everything that was sent to it: address and headers of each request, decoded.</summary>
    public ConcurrentQueue<string> Heard { get; } = [];

    /// <summary>Scheme, host and port.</summary>
    public Uri Root => new(application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    public static async Task<StaticHost> Start(string folder, Site site, BaseAddress home)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options => options.Listen(IPAddress.Loopback, 0));
        var host = new StaticHost(builder.Build(), folder, site, home);
        host.application.Run(host.Answer);
        await host.application.StartAsync();
        return host;
    }

    public ValueTask DisposeAsync() => application.DisposeAsync();

    private async Task Answer(HttpContext context)
    {
        Heard.Enqueue(Uri.UnescapeDataString($"{context.Request.GetEncodedPathAndQuery()}\n{string.Join('\n', context.Request.Headers.Select(header => header.Value))}"));
        var (path, response) = (context.Request.Path.Value ?? "/", context.Response);
        foreach (var header in rules.Where(rule => rule.Covers(path)).SelectMany(rule => rule.Headers))
            response.Headers.Append(header.Name, header.Value);

        var file = FileOf(path);
        response.StatusCode = file is null ? StatusCodes.Status404NotFound : StatusCodes.Status200OK;
        file ??= Path.Combine(folder, "404.html");
        response.ContentType = Types.TryGetContentType(file, out var type) ? type : "application/octet-stream";
        await response.SendFileAsync(file, context.RequestAborted);
    }

    private string? FileOf(string path)
    {
        if (!path.StartsWith(home.Path + "/", StringComparison.Ordinal))
            return null;
        var file = Path.GetFullPath(Path.Combine(folder, OutputFile.PathOf(path[home.Path.Length..])));
        return file.StartsWith(folder, StringComparison.Ordinal) && File.Exists(file) ? file : null;
    }
}
