using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Options;
using ServiceHub.OAuth.Issuers;
using ServiceHub.OAuth.KeySets;

namespace ServiceHub.Gateway.OAuth;

/// <summary>
/// Fetches others' documents, and posts forms to national logins, over HTTP without being led astray: the address that is connected to is judged, and not the name,
/// which could stand for another one a moment later; redirects are not followed, and time and size are bounded.
/// </summary>
internal sealed class RemoteDocuments : IRemoteDocuments, IRemoteForms, IDisposable
{
    private const int LargestDocument = 256 * 1024;
    private static readonly TimeSpan LongestFetch = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan ConnectionLives = TimeSpan.FromMinutes(2);

    private readonly FetchingOptions _options;
    private readonly ILogger<RemoteDocuments> _logger;
    private readonly HttpClient _http;

    public RemoteDocuments(IOptions<FetchingOptions> options, ILogger<RemoteDocuments> logger)
    {
        _options = options.Value;
        _logger = logger;
        _http = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            PooledConnectionLifetime = ConnectionLives,
            ConnectCallback = ConnectAsync,
            // A trace id would tell strangers which of their fetches belong together.
            ActivityHeadersPropagator = null,
        })
        {
            Timeout = LongestFetch,
            MaxResponseContentBufferSize = LargestDocument,
        };
        _http.DefaultRequestHeaders.Accept.ParseAdd("application/json, application/jwk-set+json");
    }

    public async ValueTask<ReadOnlyMemory<byte>> GetAsync(Uri address, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        return await SendAsync(request, cancellation);
    }

    public async ValueTask<ReadOnlyMemory<byte>> PostAsync(
        Uri address, IReadOnlyList<KeyValuePair<string, string>> parameters, string? authorization, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new FormUrlEncodedContent(parameters) };
        if (authorization is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        }
        return await SendAsync(request, cancellation);
    }

    private async ValueTask<ReadOnlyMemory<byte>> SendAsync(HttpRequestMessage request, CancellationToken cancellation)
    {
        var address = request.RequestUri!;
        try
        {
            Require(address.Scheme == Uri.UriSchemeHttps || (_options.AllowHttp && address.Scheme == Uri.UriSchemeHttp), "The address is not https.");
            Require(address.UserInfo.Length == 0, "The address holds a user.");
            using var answer = await _http.SendAsync(request, cancellation);
            Require(answer.StatusCode == HttpStatusCode.OK, $"The answer is {(int)answer.StatusCode}.");
            return await answer.Content.ReadAsByteArrayAsync(cancellation);
        }
        catch (Exception error) when (error is HttpRequestException or TaskCanceledException or RemoteDocumentException
            && !cancellation.IsCancellationRequested)
        {
            // The cause of what a handler throws is what its callback threw.
            var cause = error.GetBaseException().Message;
            Log.DocumentNotFetched(_logger, address.GetLeftPart(UriPartial.Authority), cause);
            throw error as RemoteDocumentException ?? new RemoteDocumentException(cause, error);
        }
    }

    public void Dispose() => _http.Dispose();

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var known = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, cancellation);
        var allowed = Array.FindAll(known, address => _options.AllowPrivateAddresses || PublicInternet.Holds(address));
        Require(allowed.Length > 0, "The address is not one of the public internet.");
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, context.DnsEndPoint.Port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static void Require(bool kept, string otherwise)
    {
        if (!kept)
        {
            throw new RemoteDocumentException(otherwise);
        }
    }
}
