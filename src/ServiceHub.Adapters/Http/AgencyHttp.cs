using System.Net;
using System.Net.Http.Headers;
using ServiceHub.Adapters.Contract;

namespace ServiceHub.Adapters.Http;

/// <summary>
/// One agency's own HTTP connections. Follows no redirect, keeps no cookie, uses no proxy and reads no more than the manifest
/// allows. Each agency has its own, so that none takes another's connections.
/// </summary>
public sealed class AgencyHttp : IDisposable
{
    private const int ChunkBytes = 16 * 1024;

    private readonly HttpMessageInvoker _http;
    private readonly int _maxAnswerBytes;

    /// <summary>Opens nothing yet.</summary>
    /// <param name="timeout">How long connecting may take; the call's own deadline is its cancellation.</param>
    /// <param name="maxAnswerBytes">The most bytes that an answer may have.</param>
    public AgencyHttp(TimeSpan timeout, int maxAnswerBytes)
    {
        _maxAnswerBytes = maxAnswerBytes;
        _http = new HttpMessageInvoker(new SocketsHttpHandler
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
        });
    }

    /// <summary>Sends a request and reads the answer whole.</summary>
    /// <param name="request">The request.</param>
    /// <param name="expected">What answer the protocol reads.</param>
    /// <param name="cancellation">The deadline.</param>
    /// <returns>An answer with a status of success, or with one of the errors to read.</returns>
    /// <exception cref="AgencyException">The status, the media type or the size is not what was expected.</exception>
    public async ValueTask<HttpAnswer> SendAsync(
        HttpRequestMessage request, HttpExpectation expected, CancellationToken cancellation)
    {
        using var response = await _http.SendAsync(request, cancellation);
        var fits = MediaTypeFits(response.Content.Headers, expected);
        var readable = response.IsSuccessStatusCode || (fits && expected.ErrorsToRead.Contains(response.StatusCode));
        if (!readable)
        {
            throw new AgencyException(FailureOf(response.StatusCode));
        }
        if (!fits)
        {
            throw new AgencyException(AgencyFailure.Malformed("The answer's content type is not the agreed one."));
        }
        return new HttpAnswer(response.StatusCode, await ReadBodyAsync(response.Content, cancellation));
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private static AgencyFailure FailureOf(HttpStatusCode status) => status switch
    {
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden =>
            AgencyFailure.Refused($"The agency answered with the status {(int)status}."),
        HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable =>
            AgencyFailure.TooBusy($"The agency answered with the status {(int)status}."),
        _ => AgencyFailure.Unavailable($"The agency answered with the status {(int)status}."),
    };

    private static bool MediaTypeFits(HttpContentHeaders headers, HttpExpectation expected) =>
        headers.ContentType is { MediaType: { } mediaType, CharSet: var charset }
        && expected.MediaTypes.Contains(mediaType, StringComparer.OrdinalIgnoreCase)
        && (charset is null || charset.Trim('"').Equals("utf-8", StringComparison.OrdinalIgnoreCase))
        && headers.ContentEncoding.Count == 0;

    private async ValueTask<ReadOnlyMemory<byte>> ReadBodyAsync(HttpContent content, CancellationToken cancellation)
    {
        if (content.Headers.ContentLength > _maxAnswerBytes)
        {
            throw TooLarge();
        }
        using var body = new MemoryStream((int)(content.Headers.ContentLength ?? ChunkBytes));
        await using var stream = await content.ReadAsStreamAsync(cancellation);
        var chunk = new byte[ChunkBytes];
        int read;
        while ((read = await stream.ReadAsync(chunk, cancellation)) > 0)
        {
            if (body.Length + read > _maxAnswerBytes)
            {
                throw TooLarge();
            }
            body.Write(chunk, 0, read);
        }
        return body.GetBuffer().AsMemory(0, (int)body.Length);
    }

    private AgencyException TooLarge() =>
        new(AgencyFailure.Malformed($"The answer is larger than {_maxAnswerBytes} bytes."));
}
