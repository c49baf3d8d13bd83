using System.Buffers.Text;
using System.Security.Cryptography;
using ServiceHub.OAuth.Clients;
using ServiceHub.OAuth.Keys;
using ServiceHub.OAuth.Stores;

namespace ServiceHub.OAuth.AccessTokens;

/// <summary>Issues access tokens: signed (RFC 9068 §2), or as handles of what is kept (RFC 7662).</summary>
internal sealed class AccessTokenIssuer(SigningKeys keys, OAuthStores stores, IssuerAddress issuer, OAuthOptions options, TimeProvider time)
{
    private const int TokenIdBytes = 16;
    private const int HandleBytes = 32;

    public async ValueTask<IssuedToken> IssueAsync(AccessTokenOrder order, CancellationToken cancellation)
    {
        var tokenId = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(TokenIdBytes));
        var lifetime = order.Client.TokenLifetime ?? options.TokenLifetime;
        var issued = DateTimeOffset.FromUnixTimeSeconds(time.GetUtcNow().ToUnixTimeSeconds());
        var expires = issued + lifetime;
        var claims = AccessTokenClaims.Write(order, issuer, tokenId, issued, expires);
        var text = order.Client.TokenFormat == AccessTokenFormat.Opaque
            ? await KeepAsync(tokenId, claims, expires, cancellation)
            : (await keys.CurrentAsync(cancellation)).AccessToken(claims.Span);
        await stores.History.AddAsync(
            new(tokenId, order.Client.ClientId, order.CredentialId, order.GrantType, order.Scopes.ToString(), order.Detail?.Purpose, issued, expires),
            cancellation);
        return new IssuedToken(text, tokenId, lifetime);
    }

    private async ValueTask<string> KeepAsync(string tokenId, ReadOnlyMemory<byte> claims, DateTimeOffset expires, CancellationToken cancellation)
    {
        var handle = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(HandleBytes));
        await stores.Artifacts.PutAsync(new(ArtifactKind.AccessToken, handle, claims, tokenId, expires), cancellation);
        return handle;
    }
}
