using System.Net;
using System.Text.Json.Nodes;
using Cli.Verification;
using Compiler.Model;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Registries.Tests;

/// <summary>A fault of any kind, at any service, never becomes "verified".</summary>
public sealed class FaultTests
{
    private static readonly Work Clean = new() { Pmid = "19337757", Pmcid = "PMC2899511" };

    public static TheoryData<string, string> Faults
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var path in new[] { "/crossref/works/", "/crossref/works?", "/pubmed/", "/pmc/" })
            {
                foreach (var fault in new[] { "500", "400", "403", "429", "hang", "malformed", "cut", "short", "html", "no type", "empty", "null", "redirect loop", "not modified", "other shape", "bad gzip", "half a letter" })
                    data.Add(path, fault);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_fault_is_an_error_and_never_verified(string path, string fault)
    {
        await using var server = await RegistryServer.Start(Clean);
        server.Fault = context => IsAt(context, path) ? Fail(context, fault) : Task.FromResult(false);
        Assert.Equal(Verdict.Error, (await Bench.Check(server, Clean.Entry())).Verdict);
    }

    [Theory]
    [InlineData("retry-after-seconds")]
    [InlineData("retry-after-date")]
    [InlineData("429")]
    [InlineData("503")]
    [InlineData("hang")]
    [InlineData("cut")]
    public async Task A_passing_fault_is_asked_again_until_it_has_passed(string fault)
    {
        await using var server = await RegistryServer.Start(Clean);
        var left = 2;
        server.Fault = context => IsAt(context, "/crossref/works/") && Interlocked.Decrement(ref left) >= 0 ? Fail(context, fault) : Task.FromResult(false);
        Assert.Equal(Verdict.Verified, (await Bench.Check(server, Clean.Entry())).Verdict);
        Assert.Equal(3, server.Log.Count(target => target.StartsWith("/crossref/works/", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_host_that_asks_for_a_long_rest_is_left_alone()
    {
        await using var server = await RegistryServer.Start(Clean);
        server.Fault = async context =>
        {
            if (!IsAt(context, "/crossref/works/"))
                return false;
            context.Response.Headers.RetryAfter = "3600";
            await RegistryServer.Write(context, "later", "text/plain", 429);
            return true;
        };
        Assert.Equal(Verdict.Error, (await Bench.Check(server, Clean.Entry())).Verdict);
        Assert.Single(server.Log, target => target.StartsWith("/crossref/works/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_retraction_is_told_even_when_another_service_fails()
    {
        var retracted = Clean with { PublicationTypes = ["Retracted Publication"] };
        await using var server = await RegistryServer.Start(retracted);
        server.Fault = context => IsAt(context, "/crossref/") ? Fail(context, "500") : Task.FromResult(false);
        Assert.Equal(Verdict.Retracted, (await Bench.Check(server, retracted.Entry())).Verdict);
    }

    [Fact]
    public async Task A_certificate_that_nobody_vouches_for_is_an_error()
    {
        await using var server = await SecureServer.Start();
        using var folder = new TemporaryFolder();
        using var transport = new Transport("test/1.0", new AnswerCache(folder.Path), Bench.Quick, AddressGuard.IsPublic);
        var fault = await Assert.ThrowsAsync<FaultyAnswer>(() => transport.Ask(new Uri(server.Address), reply => reply.Status, TestContext.Current.CancellationToken));
        Assert.Equal("its certificate is not valid", fault.Message);
        Assert.Equal(1, transport.Asked);
    }

    [Theory]
    [InlineData("http://127.0.0.1:{port}/secret")]
    [InlineData("http://localhost:{port}/secret")]
    [InlineData("http://[::ffff:127.0.0.1]:{port}/secret")]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    [InlineData("http://10.0.0.1/")]
    [InlineData("file:///etc/passwd")]
    public async Task A_redirect_or_an_entry_never_leads_into_this_network(string target)
    {
        await using var secret = await RegistryServer.Start();
        var url = target.Replace("{port}", new Uri(secret.Address).Port.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
        await using var server = await RegistryServer.Start(Clean);
        server.Fault = context =>
        {
            if (!IsAt(context, "/crossref/works/"))
                return Task.FromResult(false);
            context.Response.Redirect(url);
            return Task.FromResult(true);
        };
        Assert.Equal(Verdict.Error, (await Bench.Check(server, Clean.Entry())).Verdict);
        var page = new JsonObject { ["id"] = "page", ["type"] = "webpage", ["title"] = "Secret", ["URL"] = url };
        Assert.Equal(Verdict.Error, (await Bench.Check(server, page)).Verdict);
        Assert.Empty(secret.Log);
    }

    [Theory]
    [InlineData("93.184.216.34", true)]
    [InlineData("2606:2800:220:1::1", true)]
    [InlineData("127.0.0.1", false)]
    [InlineData("::1", false)]
    [InlineData("::ffff:10.1.2.3", false)]
    [InlineData("::10.1.2.3", false)]
    [InlineData("64:ff9b::10.0.0.1", false)]
    [InlineData("2002:0a00:0001::1", false)]
    [InlineData("fe80::1", false)]
    [InlineData("fd00::1", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("172.31.255.255", false)]
    [InlineData("255.255.255.255", false)]
    public void Only_public_addresses_are_public(string address, bool isPublic) => Assert.Equal(isPublic, AddressGuard.IsPublic(IPAddress.Parse(address)));

    [Fact]
    public async Task An_address_without_lists_is_told_from_a_list_that_fails()
    {
        await using var server = await RegistryServer.Start(Clean);
        server.Fault = context => IsAt(context, "/crossref/works?") ? Fail(context, "404") : Task.FromResult(false);
        Assert.Equal(Verdict.Verified, (await Bench.Check(server, Clean.Entry())).Verdict);
        server.Fault = context => IsAt(context, "/crossref/works?filter") ? Fail(context, "404") : Task.FromResult(false);
        Assert.Equal(Verdict.Error, (await Bench.Check(server, Clean.Entry())).Verdict);
    }

    internal static bool IsAt(HttpContext context, string path) => (context.Request.Path + context.Request.QueryString).StartsWith(path, StringComparison.Ordinal);

    internal static async Task<bool> Fail(HttpContext context, string fault)
    {
        switch (fault)
        {
            case "400" or "403" or "404" or "429" or "500" or "503":
                await RegistryServer.Write(context, "no", "text/plain", int.Parse(fault, System.Globalization.CultureInfo.InvariantCulture));
                break;
            case "retry-after-seconds":
                context.Response.Headers.RetryAfter = "0";
                await RegistryServer.Write(context, "later", "text/plain", 429);
                break;
            case "retry-after-date":
                context.Response.Headers.RetryAfter = DateTimeOffset.UtcNow.ToString("R", System.Globalization.CultureInfo.InvariantCulture);
                await RegistryServer.Write(context, "later", "text/plain", 429);
                break;
            case "hang":
                context.RequestServices.GetRequiredService<StandingClock>().RunOut();
                await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
                break;
            case "malformed":
                await RegistryServer.Write(context, "{\"status\": \"ok\", \"message\": {", TypeAt(context));
                break;
            case "cut":
                await RegistryServer.CutInHalf(context, Sound(context), TypeAt(context));
                break;
            case "short":
                await RegistryServer.Write(context, Sound(context)[..40], TypeAt(context));
                break;
            case "html":
                await RegistryServer.Write(context, "<!doctype html><title>Sign in</title>", "text/html");
                break;
            case "no type":
                await context.Response.Body.WriteAsync(System.Text.Encoding.UTF8.GetBytes(Sound(context)));
                break;
            case "empty":
                await RegistryServer.Write(context, "", TypeAt(context));
                break;
            case "null":
                await RegistryServer.Write(context, "null", TypeAt(context));
                break;
            case "bad gzip":
                context.Response.Headers.ContentEncoding = "gzip";
                await RegistryServer.Write(context, Sound(context), TypeAt(context));
                break;
            case "half a letter":
                await RegistryServer.Write(context, "{\"status\": \"\\uD800\", \"message-type\": \"\\uD800\"}", TypeAt(context));
                break;
            case "redirect loop":
                context.Response.Redirect(context.Request.Path + context.Request.QueryString);
                break;
            case "not modified":
                context.Response.StatusCode = 304;
                break;
            case "other shape":
                await RegistryServer.Write(context, IsAt(context, "/pubmed/") ? "<eFetchResult><ERROR>busy</ERROR></eFetchResult>" : "{\"status\": \"failed\", \"message\": []}", TypeAt(context));
                break;
        }

        return true;
    }

    private static string TypeAt(HttpContext context) => IsAt(context, "/pubmed/") ? "text/xml" : "application/json";

    private static string Sound(HttpContext context) => IsAt(context, "/pubmed/") ? $"<PubmedArticleSet>{Clean.Xml()}</PubmedArticleSet>"
        : new JsonObject { ["status"] = "ok", ["message-type"] = "work", ["message"] = Clean.Message() }.ToJsonString();
}
