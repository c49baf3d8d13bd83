using System.Net;
using System.Net.Http.Headers;
using System.Security.Authentication;
using ServiceHub.Adapters.Contract;
using ServiceHub.Adapters.Probing;

namespace ServiceHub.Adapters.Http;

/// <summary>
/// One agency's own HTTP connections. Follows no redirect, keeps no cookie, uses no proxy and reads no more than the manifest
/// allows. Each agency has its own, so that none takes another's connections.
/// </summary>
public sealed class AgencyHttp : IDisposable
{
    private const int ChunkBytes = 16 * 1024;

    private readonly HttpMessageInvoker _http;
    private readonly HttpCredentials? _credentials;
    private readonly int _maxAnswerBytes;

    /// <summary>Opens nothing yet.</summary>
    /// <param name="timeout">How long connecting may take; the call's own deadline is its cancellation.</param>
    /// <param name="maxAnswerBytes">The most bytes that an answer may have.</param>
    /// <param name="credentials">How the hub proves itself; disposed with the connections.</param>
    /// <param name="tap">What sees the raw exchange; null in a hub that serves.</param>
    public AgencyHttp(TimeSpan timeout, int maxAnswerBytes, HttpCredentials? credentials = null, IAgencyTap? tap = null)
        : this(timeout, maxAnswerBytes, credentials?.Tls, tap) => _credentials = credentials;

    internal AgencyHttp(TimeSpan timeout, int maxAnswerBytes, TlsIdentity? tls, IAgencyTap? tap = null)
    {
        _maxAnswerBytes = maxAnswerBytes;
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            AutomaticDecompression = DecompressionMethods.None,
            ConnectTimeout = timeout,
            // So that a changed address of the agency is seen.
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            MaxResponseHeadersLength = 32,
            MaxResponseDrainSize = 0,
            // An agency is told what the manifest says, and no trace of the hub's own.
            ActivityHeadersPropagator = null,
            SslOptions = { EnabledSslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13 },
        };
        tls?.Apply(handler.SslOptions);
        _http = new HttpMessageInvoker(tap?.Wrap(handler) ?? handler);
    }

    /// <summary>Sends a request and reads the answer whole; once more when the credentials can be renewed after a refusal (401).</summary>
    /// <param name="request">The request.</param>
    /// <param name="expected">What answer the protocol reads.</param>
    /// <param name="cancellation">The deadline.</param>
    /// <returns>An answer with a status of success, or with one of those that are expected.</returns>
    /// <exception cref="AgencyException">The status, the media type or the size is not what was expected.</exception>
    public async ValueTask<HttpAnswer> SendAsync(
        HttpRequestMessage request, HttpExpectation expected, CancellationToken cancellation)
    {
        using var response = await SendWithCredentialsAsync(request, cancellation);
        if (expected.Bodiless.Contains(response.StatusCode))
        {
            return new HttpAnswer(response.StatusCode, ReadOnlyMemory<byte>.Empty, response.Headers);
        }
        var fits = MediaTypeFits(response.Content.Headers, expected);
        var readable = response.IsSuccessStatusCode || (fits && expected.ErrorsToRead.Contains(response.StatusCode));
        if (!readable)
        {
            throw new AgencyException(FailureOf(response.StatusCode, response.Headers));
        }
        if (!fits)
        {
            throw new AgencyException(AgencyFailure.Malformed("The answer's content type or encoding is not the agreed one."));
        }
        var maxBytes = Math.Min(expected.MaxBytes ?? _maxAnswerBytes, _maxAnswerBytes);
        return new HttpAnswer(response.StatusCode, await ReadBodyAsync(response.Content, maxBytes, cancellation), response.Headers);
    }

    /// <summary>What a status says that no protocol reads more of.</summary>
    /// <param name="status">The status.</param>
    /// <param name="headers">The headers; one of them may say how long the agency wants to be left alone.</param>
    /// <returns>The failure.</returns>
    public static AgencyFailure FailureOf(HttpStatusCode status, HttpResponseHeaders headers) => status switch
    {
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden =>
            AgencyFailure.Refused($"The agency answered with the status {(int)status}."),
        HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable =>
            AgencyFailure.TooBusy($"The agency answered with the status {(int)status}.") with { RetryAfter = RetryAfter(headers) },
        >= HttpStatusCode.MultipleChoices and < HttpStatusCode.BadRequest =>
            AgencyFailure.Unavailable($"The agency redirects with the status {(int)status}, which is not followed."),
        _ => AgencyFailure.Unavailable($"The agency answered with the status {(int)status}."),
    };

    /// <summary>As seconds or, against the answer's own clock, as a time (RFC 9110, section 10.2.3).</summary>
    private static TimeSpan? RetryAfter(HttpResponseHeaders headers) =>
        (headers.RetryAfter?.Delta ?? headers.RetryAfter?.Date - headers.Date) is { } wait && wait > TimeSpan.Zero ? wait : null;

    /// <inheritdoc/>
    public void Dispose()
    {
        _http.Dispose();
        _credentials?.Dispose();
    }

    private async ValueTask<HttpResponseMessage> SendWithCredentialsAsync(HttpRequestMessage request, CancellationToken cancellation)
    {
        if (_credentials is null)
        {
            return await _http.SendAsync(request, cancellation);
        }
        await _credentials.ApplyAsync(request, cancellation);
        var response = await _http.SendAsync(request, cancellation);
        if (response.StatusCode != HttpStatusCode.Unauthorized || !_credentials.Renews(request))
        {
            return response;
        }
        response.Dispose();
        await _credentials.ApplyAsync(request, cancellation);
        return await _http.SendAsync(request, cancellation);
    }

    private static bool MediaTypeFits(HttpContentHeaders headers, HttpExpectation expected) =>
        headers.ContentType is { MediaType: { } mediaType, CharSet: var charset }
        && expected.MediaTypes.Contains(mediaType, StringComparer.OrdinalIgnoreCase)
        && (charset is null || charset.Trim('"').Equals("utf-8", StringComparison.OrdinalIgnoreCase))
        && headers.ContentEncoding.Count == 0;

    private static async ValueTask<ReadOnlyMemory<byte>> ReadBodyAsync(
        HttpContent content, int maxBytes, CancellationToken cancellation)
    {
        if (content.Headers.ContentLength > maxBytes)
        {
            throw TooLarge(maxBytes);
        }
        using var body = new MemoryStream((int)(content.Headers.ContentLength ?? ChunkBytes));
        await using var stream = await content.ReadAsStreamAsync(cancellation);
        var chunk = new byte[ChunkBytes];
        int read;
        while ((read = await stream.ReadAsync(chunk, cancellation)) > 0)
        {
            if (body.Length + read > maxBytes)
            {
                throw TooLarge(maxBytes);
            }
            body.Write(chunk, 0, read);
        }
        return body.GetBuffer().AsMemory(0, (int)body.Length);
    }

    private static AgencyException TooLarge(int maxBytes) =>
        new(AgencyFailure.Malformed($"The answer is larger than {maxBytes} bytes."));
}
