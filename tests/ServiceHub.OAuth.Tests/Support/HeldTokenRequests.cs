using System.Text;
using System.Text.Json.Nodes;
using ServiceHub.OAuth.Clients;
using ServiceHub.OAuth.Stores;

namespace ServiceHub.OAuth.Tests.Support;

/// <summary>Asks about tokens, and takes them back.</summary>
internal static class HeldTokenRequests
{
    public const string Other = "other";
    public const string OtherSecret = "another-secret";

    public static async Task<Answer> IntrospectAsync(this Hub hub, string token, string clientId = Hub.ClientId) => Answer.Of(
        await hub.Server.Introspection.HandleAsync(Request(hub, token, clientId), CancellationToken.None));

    public static async Task<Answer> RevokeAsync(this Hub hub, string token, string clientId = Hub.ClientId) => Answer.Of(
        await hub.Server.Revocation.HandleAsync(Request(hub, token, clientId), CancellationToken.None));

    public static async Task<string> TokenAsync(this Hub hub, AccessTokenFormat format = AccessTokenFormat.Jwt)
    {
        hub.Clients.Put(hub.Client with { TokenFormat = format });
        var token = (await hub.AskAsync()).Text("access_token");
        token.Contains('.', StringComparison.Ordinal).ShouldBe(format == AccessTokenFormat.Jwt);
        return token;
    }

    /// <summary>Another client of the server.</summary>
    public static void AddOther(this Hub hub, params string[] scopes) => hub.Clients.Put(hub.Client with
    {
        ClientId = Other,
        Scopes = ServiceHub.OAuth.Scopes.ScopeSet.Of(scopes is [] ? ["profile:read"] : scopes),
        Credentials = [hub.Credential("other", OtherSecret)],
    });

    /// <summary>Keeps a refresh token as the grants do: what it stands for names its client.</summary>
    public static async Task<string> RefreshTokenAsync(this Hub hub)
    {
        var content = new JsonObject { ["client_id"] = Hub.ClientId, ["sub"] = "a-citizen", ["scope"] = "profile:read", ["national_id"] = "1101700230708" };
        await hub.Stores.Artifacts.PutAsync(
            new(ArtifactKind.RefreshToken, "a-refresh-token", Encoding.UTF8.GetBytes(content.ToJsonString()), "a-family", hub.Clock.Now.AddDays(1)),
            CancellationToken.None);
        return "a-refresh-token";
    }

    private static ServiceHub.OAuth.Endpoints.OAuthRequest Request(Hub hub, string token, string clientId) =>
        Hub.Request(Hub.Basic(clientId, clientId == Other ? OtherSecret : hub.Secret), ("token", token));
}
