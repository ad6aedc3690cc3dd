using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Authentication;
using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace Cli.Verification;

/// <summary>How long to wait for an answer, how often to ask again, and how long before the first time.</summary>
internal sealed record Patience(TimeSpan ForAnAnswer, int Retries, TimeSpan BeforeRetry, TimeSpan LongestRest)
{
    /// <summary>What the public services deserve.</summary>
    public static Patience Usual { get; } = new(TimeSpan.FromSeconds(15), 3, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(2));

    /// <summary>The clock by which an answer is late.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}

/// <summary>An answer, wholly read. <paramref name="Body"/> is cut at the limit that was asked for.</summary>
internal sealed record Reply(int Status, string? ContentType, byte[] Body, Uri From, ImmutableArray<Uri> Redirects)
{
    /// <summary>How long the server asks to be left alone.</summary>
    public TimeSpan? RetryAfter { get; init; }
}

/// <summary>
/// Asks over HTTP: paced a host, retried with jitter on 429, 5xx and broken connections, following redirects one by one. The origins of the
/// configured services are trusted; every other address must be public.
/// </summary>
internal sealed class Transport : IDisposable
{
    private const int MostRedirects = 5;
    private const int MostBytes = 16 * 1024 * 1024;

    private readonly Patience patience;
    private readonly HttpClient trusted;
    private readonly HttpClient guarded;
    private readonly AnswerCache cache;
    private readonly ResiliencePipeline<Reply> retries;
    private readonly ResiliencePipeline<Reply> timeout;
    private readonly ConcurrentDictionary<string, Pace> paces = new();
    private int asked;

    /// <summary>A transport that says who is asking. <paramref name="isAllowed"/> judges the addresses that are not configured.</summary>
    public Transport(string agent, AnswerCache cache, Patience patience, Func<IPAddress, bool> isAllowed)
    {
        this.cache = cache;
        this.patience = patience;
        trusted = Client(new SocketsHttpHandler(), agent);
        guarded = Client(new SocketsHttpHandler
        {
            // A proxy would connect for us, out of the guard's sight.
            UseProxy = false,
            ConnectCallback = (context, cancellation) => AddressGuard.Connect(context.DnsEndPoint, isAllowed, cancellation),
        }, agent);
        timeout = new ResiliencePipelineBuilder<Reply> { TimeProvider = patience.Clock }.AddTimeout(patience.ForAnAnswer).Build();
        retries = new ResiliencePipelineBuilder<Reply>().AddRetry(new RetryStrategyOptions<Reply>
        {
            MaxRetryAttempts = patience.Retries,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            Delay = patience.BeforeRetry,
            MaxDelay = patience.LongestRest,
            ShouldHandle = attempt => ValueTask.FromResult(IsWorthAnotherTry(attempt.Outcome)),
            DelayGenerator = attempt => ValueTask.FromResult(attempt.Outcome.Result?.RetryAfter),
        }).Build();
    }

    /// <summary>How many requests were sent.</summary>
    public int Asked => asked;

    /// <summary>Sets how fast a host is asked. Of two wishes for one host the slower holds.</summary>
    public void Limit(Uri host, double perSecond, bool isFixed) => paces.AddOrUpdate(host.Authority,
        _ => new Pace(perSecond, isFixed), (_, known) => TimeSpan.FromSeconds(1 / perSecond) > known.Interval ? new Pace(perSecond, isFixed) : known);

    /// <summary>
    /// Asks a configured service and reads the answer. Only what <paramref name="read"/> finds sound is kept for the next run.
    /// </summary>
    public async Task<T> Ask<T>(Uri url, Func<Reply, T> read, CancellationToken cancellation)
    {
        var known = cache.Find(url);
        var (reply, stamp) = await Send(HttpMethod.Get, url, isTrusted: true, MostBytes, known, cancellation);
        if (reply.Status == (int)HttpStatusCode.NotModified && known is not null)
            reply = reply with { Status = 200, Body = known.Body, ContentType = known.ContentType };
        var answer = Understand(read, reply);
        if (reply.Status == 200 && reply.From == url && stamp is { } named)
            cache.Keep(new CachedAnswer(url.AbsoluteUri, named.ETag, named.LastModified, reply.ContentType, reply.Body));
        return answer;
    }

    /// <summary>Asks an address that comes from data.</summary>
    public async Task<Reply> Visit(HttpMethod method, Uri url, int mostBytes, CancellationToken cancellation) =>
        (await Send(method, url, isTrusted: false, mostBytes, null, cancellation)).Reply;

    /// <inheritdoc/>
    public void Dispose()
    {
        trusted.Dispose();
        guarded.Dispose();
        foreach (var pace in paces.Values)
            pace.Dispose();
    }

    /// <summary>What a reader of JSON or XML stumbles over, such as half a surrogate pair in a title, is the answer's fault.</summary>
    private static T Understand<T>(Func<Reply, T> read, Reply reply)
    {
        try
        {
            return read(reply);
        }
        catch (Exception odd) when (odd is InvalidOperationException or FormatException or OverflowException or ArgumentException)
        {
            throw new FaultyAnswer("its answer cannot be read", odd);
        }
    }

    private async Task<(Reply Reply, Stamp? Stamp)> Send(
        HttpMethod method, Uri url, bool isTrusted, int mostBytes, CachedAnswer? known, CancellationToken cancellation)
    {
        Stamp? stamp = null;
        try
        {
            var reply = await retries.ExecuteAsync(async attempt =>
            {
                var redirects = ImmutableArray.CreateBuilder<Uri>();
                var at = url;
                while (true)
                {
                    var client = isTrusted && at.Authority == url.Authority ? trusted : guarded;
                    var (hop, next, named) = await Hop(client, method, at, mostBytes, redirects.Count == 0 ? known : null, attempt);
                    stamp = named;
                    if (next is null)
                        return hop with { Redirects = redirects.ToImmutable() };
                    if (redirects.Count == MostRedirects || redirects.Contains(next))
                        throw new FaultyAnswer("it redirects in circles");
                    if (next.Scheme != Uri.UriSchemeHttps && !(next.Scheme == Uri.UriSchemeHttp && at.Scheme == Uri.UriSchemeHttp))
                        throw new FaultyAnswer($"it redirects to {next.Scheme}:, which is not followed");
                    redirects.Add(next);
                    at = next;
                }
            }, cancellation);
            if (reply.Status == 429 || reply.Status >= 500)
                throw new FaultyAnswer($"it answered {reply.Status} each of {patience.Retries + 1} times");
            return (reply, stamp);
        }
        catch (Exception problem) when (!cancellation.IsCancellationRequested
            && problem is HttpRequestException or IOException or InvalidDataException or TimeoutRejectedException or OperationCanceledException)
        {
            throw new FaultyAnswer(Reason(problem), problem);
        }
    }

    private async Task<(Reply Reply, Uri? Next, Stamp? Stamp)> Hop(
        HttpClient client, HttpMethod method, Uri url, int mostBytes, CachedAnswer? known, CancellationToken cancellation)
    {
        var pace = paces.GetOrAdd(url.Authority, _ => new Pace(1, isFixed: true));
        using var place = await pace.Wait(cancellation);
        Uri? next = null;
        Stamp? stamp = null;
        var reply = await timeout.ExecuteAsync(async limited =>
        {
            Interlocked.Increment(ref asked);
            using var request = new HttpRequestMessage(method, url);
            if (known?.ETag is { } tag)
                request.Headers.TryAddWithoutValidation("If-None-Match", tag);
            else if (known?.LastModified is { } since)
                request.Headers.TryAddWithoutValidation("If-Modified-Since", since);
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limited);
            Heed(response, pace);
            next = (int)response.StatusCode is >= 300 and < 400 and not 304 && response.Headers.Location is { } location && Uri.TryCreate(url, location, out var target) ? target : null;
            stamp = Stamp.Of(response);
            var body = next is null ? await ReadBody(response, mostBytes, limited) : [];
            return new Reply((int)response.StatusCode, response.Content.Headers.ContentType?.MediaType, body, url, []) { RetryAfter = RestOf(response) };
        }, cancellation);
        return (reply, next, stamp);
    }

    /// <summary>Crossref declares X-Rate-Limit-Limit an X-Rate-Limit-Interval and X-Concurrency-Limit; NCBI X-RateLimit-Limit a second.</summary>
    private void Heed(HttpResponseMessage response, Pace pace)
    {
        if (Number(response, "X-Rate-Limit-Limit") is { } limit)
            pace.Declare(limit / (Number(response, "X-Rate-Limit-Interval") ?? 1));
        else if (Number(response, "X-RateLimit-Limit") is { } perSecond)
            pace.Declare(perSecond);
        if (Number(response, "X-Concurrency-Limit") is { } atOnce)
            pace.DeclareAtOnce((int)atOnce);
        if (RestOf(response) is { } rest && rest <= patience.LongestRest)
            pace.Rest(rest);
    }

    private bool IsWorthAnotherTry(Outcome<Reply> outcome) => outcome switch
    {
        { Result: { } reply } => (reply.Status == 429 || reply.Status >= 500) && !(reply.RetryAfter > patience.LongestRest),
        { Exception: HttpRequestException { InnerException: AuthenticationException or FaultyAnswer } } => false,
        { Exception: HttpRequestException or IOException or InvalidDataException or TimeoutRejectedException } => true,
        _ => false,
    };

    private static async Task<byte[]> ReadBody(HttpResponseMessage response, int mostBytes, CancellationToken cancellation)
    {
        using var stream = await response.Content.ReadAsStreamAsync(cancellation);
        using var body = new MemoryStream();
        var buffer = new byte[32 * 1024];
        for (int read; body.Length < mostBytes && (read = await stream.ReadAsync(buffer, cancellation)) > 0;)
            body.Write(buffer, 0, read);
        return mostBytes == MostBytes && body.Length >= MostBytes ? throw new FaultyAnswer("its answer is too long to be true") : body.ToArray();
    }

    private static TimeSpan? RestOf(HttpResponseMessage response)
    {
        if ((int)response.StatusCode is not 429 and not 503 || response.Headers.RetryAfter is not { } after)
            return null;
        var rest = after.Delta ?? after.Date - DateTimeOffset.UtcNow;
        return rest < TimeSpan.Zero ? TimeSpan.Zero : rest;
    }

    private static double? Number(HttpResponseMessage response, string header) =>
        response.Headers.TryGetValues(header, out var values)
        && double.TryParse(values.First().TrimEnd('s'), System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out var number)
        && number > 0 ? number : null;

    private static HttpClient Client(SocketsHttpHandler handler, string agent)
    {
        handler.AllowAutoRedirect = false;
        handler.UseCookies = false;
        handler.AutomaticDecompression = DecompressionMethods.All;
        handler.PooledConnectionLifetime = TimeSpan.FromMinutes(5);
        var client = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
        client.DefaultRequestHeaders.UserAgent.ParseAdd(agent);
        client.DefaultRequestHeaders.AcceptEncoding.Add(new StringWithQualityHeaderValue("gzip"));
        return client;
    }

    private static string Reason(Exception problem) => problem switch
    {
        TimeoutRejectedException => "it did not answer in time",
        HttpRequestException { InnerException: FaultyAnswer refusal } => refusal.Message,
        HttpRequestException { InnerException: AuthenticationException } => "its certificate is not valid",
        HttpRequestException { HttpRequestError: HttpRequestError.ResponseEnded } or HttpIOException => "its answer was cut off",
        InvalidDataException => "its answer is not packed as it says",
        _ => $"it cannot be reached ({problem.Message.Split('\n')[0].TrimEnd('.')})",
    };

    private readonly record struct Stamp(string? ETag, string? LastModified)
    {
        public static Stamp? Of(HttpResponseMessage response)
        {
            var stamp = new Stamp(response.Headers.ETag?.ToString(), response.Content.Headers.LastModified?.ToString("R", System.Globalization.CultureInfo.InvariantCulture));
            return stamp is { ETag: null, LastModified: null } ? null : stamp;
        }
    }
}
