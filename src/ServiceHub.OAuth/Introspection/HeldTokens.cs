using System.Text.Json;
using ServiceHub.OAuth.AccessTokens;
using ServiceHub.OAuth.Clients;
using ServiceHub.OAuth.Jwt;
using ServiceHub.OAuth.Stores;

namespace ServiceHub.OAuth.Introspection;

/// <summary>Tells what a token is, whether it is signed or a handle.</summary>
internal sealed class HeldTokens(OAuthStores stores, AccessTokenValidator validator, TimeProvider time)
{
    private static readonly ArtifactKind[] Handles = [ArtifactKind.AccessToken, ArtifactKind.RefreshToken];

    /// <summary>Finds a token.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="cancellation">Stops the search.</param>
    /// <returns>Null for what is no token of this server, has expired or was used up.</returns>
    public async ValueTask<HeldToken?> FindAsync(string text, CancellationToken cancellation)
    {
        // A handle is base64url, which knows no full stop.
        var token = text.Contains('.', StringComparison.Ordinal)
            ? await ReadAsync(text, cancellation)
            : await LookUpAsync(text, cancellation);
        return token is not null && time.GetUtcNow() < token.Expires ? token : null;
    }

    /// <summary>Whether neither the token nor what it was got by was taken back.</summary>
    public async ValueTask<bool> IsLiveAsync(HeldToken token, CancellationToken cancellation)
    {
        foreach (var revocable in (string?[])[token.TokenId, Text(token.Claims, ClaimNames.Authorization)])
        {
            if (revocable is not null && await stores.Revocations.ContainsAsync(revocable, cancellation))
            {
                return false;
            }
        }
        var client = await stores.Clients.FindAsync(token.ClientId, cancellation);
        return client is { State: ClientState.Approved }
            && (Text(token.Claims, ClaimNames.Credential) is not { } id
                || client.Credentials.Any(credential => credential.Id == id && credential.Revoked is null));
    }

    private async ValueTask<HeldToken?> ReadAsync(string text, CancellationToken cancellation)
    {
        var validation = await validator.ValidateAsync(text, cancellation);
        return validation.IsValid
            && Base64UrlText.TryDecode(text.Split('.')[1], out var bytes)
            && StrictJson.TryReadObject(bytes, out var claims, out _)
                ? new(validation.Principal.ClientId, validation.Principal.TokenId, validation.Principal.Expires, claims.Value, null)
                : null;
    }

    private async ValueTask<HeldToken?> LookUpAsync(string handle, CancellationToken cancellation)
    {
        foreach (var kind in Handles)
        {
            if (await stores.Artifacts.FindAsync(kind, handle, cancellation) is { Used: false } artifact
                && StrictJson.TryReadObject(artifact.Content.Span, out var claims, out _)
                && Text(claims.Value, ClaimNames.ClientId) is { } clientId)
            {
                return new(clientId, Text(claims.Value, ClaimNames.TokenId), artifact.Expires, claims.Value, artifact);
            }
        }
        return null;
    }

    private static string? Text(JsonElement claims, string name) =>
        claims.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
