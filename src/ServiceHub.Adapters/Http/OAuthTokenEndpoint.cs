using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using ServiceHub.Adapters.Contract;

namespace ServiceHub.Adapters.Http;

/// <summary>Asks an agency's token endpoint. Whatever goes wrong there is this agency's failure.</summary>
internal sealed class OAuthTokenEndpoint(OAuthOptions options, TimeSpan timeout, TlsIdentity? tls, TimeProvider time) : IDisposable
{
    private const int MaxAnswerBytes = 64 * 1024;

    // RFC 6749, section 5.1, leaves out how long a token lives that does not say so.
    private static readonly TimeSpan DefaultLifetime = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan LongestLifetime = TimeSpan.FromDays(1);
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 8 };

    // RFC 6749, section 5.2: 400, and 401 for a client that is not believed.
    private static readonly HttpExpectation Json = new(["application/json"], [])
    {
        Bodiless = [HttpStatusCode.BadRequest, HttpStatusCode.Unauthorized],
    };

    private readonly AgencyHttp _http = new(timeout, MaxAnswerBytes, tls);

    /// <exception cref="AgencyException">No token could be had.</exception>
    public async Task<OAuthToken> FetchAsync(CancellationToken cancellation)
    {
        using var deadline = new CancellationTokenSource(timeout, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellation);
        try
        {
            using var request = CreateRequest();
            var asked = time.GetUtcNow();
            return Read(await _http.SendAsync(request, Json, both.Token), asked);
        }
        catch (AgencyException exception)
        {
            var failure = exception.Failure;
            throw new AgencyException(failure with { Detail = $"The token endpoint: {failure.Detail}" }, exception);
        }
        catch (OperationCanceledException exception)
        {
            throw new AgencyException(AgencyFailure.TimedOut("The token endpoint: no answer within the manifest's time."), exception);
        }
        catch (JsonException exception)
        {
            throw new AgencyException(AgencyFailure.Malformed("The token endpoint: the answer is not JSON as agreed."), exception);
        }
        catch (HttpRequestException exception)
        {
            throw new AgencyException(
                AgencyFailure.Unavailable($"The token endpoint: the HTTP call failed: {exception.HttpRequestError}."), exception);
        }
    }

    public void Dispose() => _http.Dispose();

    private HttpRequestMessage CreateRequest()
    {
        var form = new List<KeyValuePair<string, string>> { new("grant_type", "client_credentials") };
        var request = new HttpRequestMessage(HttpMethod.Post, options.TokenAddress);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        if (options.SecretInBody)
        {
            form.Add(new("client_id", options.ClientId));
            form.Add(new("client_secret", options.ClientSecret));
        }
        else
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Basic());
        }
        form.AddRange(new[] { KeyValuePair.Create("scope", options.Scope), KeyValuePair.Create("audience", options.Audience) }
            .Where(entry => entry.Value is not null)
            .Select(entry => KeyValuePair.Create(entry.Key, entry.Value!)));
        request.Content = new FormUrlEncodedContent(form);
        return request;
    }

    /// <summary>RFC 6749, section 2.3.1: both halves are form-encoded first.</summary>
    private string Basic() => Convert.ToBase64String(
        Encoding.ASCII.GetBytes($"{WebUtility.UrlEncode(options.ClientId)}:{WebUtility.UrlEncode(options.ClientSecret)}"));

    private static OAuthToken Read(HttpAnswer answer, DateTimeOffset asked)
    {
        if (Json.Bodiless.Contains(answer.Status))
        {
            throw new AgencyException(AgencyFailure.Refused($"it answered with the status {(int)answer.Status}."));
        }
        using var document = JsonDocument.Parse(answer.Body, Strict);
        var root = document.RootElement;
        if (root.ValueKind != JsonValueKind.Object
            || Text(root, "access_token") is not { Length: > 0 and <= 16 * 1024 } token || !token.All(IsTokenSign)
            || !string.Equals(Text(root, "token_type"), "Bearer", StringComparison.OrdinalIgnoreCase)
            || ReadLifetime(root) is not { } lifetime)
        {
            throw new AgencyException(AgencyFailure.Malformed("the answer holds no bearer token as RFC 6749 writes it."));
        }
        return OAuthToken.From(token, lifetime, asked);
    }

    private static TimeSpan? ReadLifetime(JsonElement root)
    {
        if (!root.TryGetProperty("expires_in", out var value))
        {
            return DefaultLifetime;
        }
        return value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var seconds) && seconds > 0
            ? TimeSpan.FromSeconds(Math.Min(seconds, (long)LongestLifetime.TotalSeconds))
            : null;
    }

    private static string? Text(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    /// <summary>RFC 6750, section 2.1: what a header can carry.</summary>
    private static bool IsTokenSign(char sign) => char.IsAsciiLetterOrDigit(sign) || "-._~+/=".Contains(sign, StringComparison.Ordinal);
}
