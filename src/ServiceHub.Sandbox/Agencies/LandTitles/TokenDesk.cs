using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using ServiceHub.Sandbox.Agencies.Http;

namespace ServiceHub.Sandbox.Agencies.LandTitles;

/// <summary>The land office's token endpoint: client credentials, the client by Basic, tokens of two minutes (RFC 6749, section 4.4).</summary>
internal sealed class TokenDesk(string clientId, string clientSecret, TimeProvider time)
{
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(2);

    private readonly string _client = Convert.ToBase64String(Encoding.ASCII.GetBytes($"{clientId}:{clientSecret}"));
    private readonly ConcurrentDictionary<string, DateTimeOffset> _ends = new();

    public async Task AnswerAsync(HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        if (!IsClient(context.Request))
        {
            context.Response.Headers.WWWAuthenticate = "Basic realm=\"land-titles\"";
            await Wire.WriteErrorAsync(context, StatusCodes.Status401Unauthorized, "invalid_client");
        }
        else if (!context.Request.HasFormContentType || (await context.Request.ReadFormAsync(context.RequestAborted))["grant_type"] is not [{ } grant])
        {
            await Wire.WriteErrorAsync(context, StatusCodes.Status400BadRequest, "invalid_request");
        }
        else if (grant != "client_credentials")
        {
            await Wire.WriteErrorAsync(context, StatusCodes.Status400BadRequest, "unsupported_grant_type");
        }
        else
        {
            await Wire.WriteAsync(
                context, StatusCodes.Status200OK, new { access_token = Issue(), token_type = "Bearer", expires_in = (int)Life.TotalSeconds });
        }
    }

    public bool IsKnown(HttpRequest request) =>
        Credentials(request, "Bearer") is { } token && _ends.TryGetValue(token, out var end) && end > time.GetUtcNow();

    private bool IsClient(HttpRequest request) => Credentials(request, "Basic") is { } given && Secret.AreEqual(given, _client);

    private string Issue()
    {
        var now = time.GetUtcNow();
        foreach (var (old, _) in _ends.Where(token => token.Value <= now))
        {
            _ends.TryRemove(old, out _);
        }
        var token = Secret.Create();
        _ends[token] = now + Life;
        return token;
    }

    private static string? Credentials(HttpRequest request, string scheme) =>
        AuthenticationHeaderValue.TryParse(request.Headers[HeaderNames.Authorization], out var header)
        && scheme.Equals(header.Scheme, StringComparison.OrdinalIgnoreCase)
            ? header.Parameter
            : null;
}
