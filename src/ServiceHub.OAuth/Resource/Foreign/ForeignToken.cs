using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ServiceHub.OAuth.AccessTokens;
using ServiceHub.OAuth.Jwt;
using ServiceHub.OAuth.Scopes;

namespace ServiceHub.OAuth.Resource.Foreign;

/// <summary>Another server's access token on its way through the checks, with what they found out.</summary>
internal sealed class ForeignToken(string text, ForeignIssuer issuer, DateTimeOffset now) : ReceivedJwt("access token", text, now)
{
    public ForeignIssuer Issuer { get; } = issuer;

    /// <summary>Set by <see cref="Checks.ScopesAreReadable"/>.</summary>
    public ScopeSet Scopes { get => field ?? throw TooEarly(); set; }

    /// <summary>Set by <see cref="Checks.BindingIsReadable"/>; null for a bearer token.</summary>
    public Confirmation? Confirmation { get; set; }

    private ForeignIssuerOptions Options => Issuer.Options;

    public string? Organisation => Options.OrganisationClaim is { } claim ? ClaimText(claim) : Options.Organisation;

    /// <summary>A claim that is a text, or a list of texts; null when it is anything else.</summary>
    public IReadOnlyList<string>? Texts(string name)
    {
        if (!Claims.TryGetProperty(name, out var claim))
        {
            return null;
        }
        return claim.ValueKind switch
        {
            JsonValueKind.String => [claim.GetString()!],
            JsonValueKind.Array when claim.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String) =>
                [.. claim.EnumerateArray().Select(item => item.GetString()!)],
            _ => null,
        };
    }

    /// <summary>
    /// Who it speaks for, once it has passed every check: the client. A person whom the other server knows is nobody here, so that
    /// the token opens what the client may and is about no citizen.
    /// </summary>
    public AccessTokenPrincipal Principal() => new($"{Options.Name}:{ClaimText(Options.ClientIdClaim)}", Organisation!, Scopes, Identifier(), Expires)
    {
        Confirmation = Confirmation,
    };

    /// <summary>Not every server gives a <c>jti</c>; what was signed is as good, and the signature is left out since it has a twin.</summary>
    private string Identifier() => HasTextClaim(ClaimNames.TokenId)
        ? $"{Options.Name}:{ClaimText(ClaimNames.TokenId)}"
        : $"{Options.Name}:{Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(SigningInput.ToString())))}";
}
