using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Cli.Previews;

/// <summary>The web server of preview. It listens to this machine alone.</summary>
internal sealed class PreviewServer : IAsyncDisposable
{
    private readonly WebApplication application;

    private PreviewServer(WebApplication application) => this.application = application;

    /// <summary>The port it listens on.</summary>
    public int Port => new Uri(application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()).Port;

    /// <summary>Starts to serve a site; port 0 stands for any that is free.</summary>
    public static async Task<PreviewServer> Start(PreviewedSite site, int port, CancellationToken cancellation)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(1));
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options =>
        {
            options.AddServerHeader = false;
            if (port == 0)
                options.Listen(IPAddress.Loopback, 0);
            else
                options.ListenLocalhost(port);
        });
        var application = builder.Build();
        var responder = new PreviewResponder(site, application.Lifetime.ApplicationStopping);
        application.Run(context => responder.Answer(context));
        try
        {
            await application.StartAsync(cancellation);
        }
        catch (IOException taken) when (taken.InnerException is AddressInUseException)
        {
            await application.DisposeAsync();
            throw new Failure($"Port {port} is taken by another program. Choose another with --port.");
        }

        return new PreviewServer(application);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await application.StopAsync();
        await application.DisposeAsync();
    }
}
