using System.Text.Json;
using ServiceHub.OAuth.Clients;
using ServiceHub.OAuth.Introspection;
using ServiceHub.OAuth.Stores;
using ServiceHub.OAuth.Tests.Support;

namespace ServiceHub.OAuth.Tests.Revocation;

public class RevocationEndpointTests
{
    [Theory]
    [InlineData(AccessTokenFormat.Jwt)]
    [InlineData(AccessTokenFormat.Opaque)]
    public async Task A_revoked_token_is_not_active(AccessTokenFormat format)
    {
        var hub = await Hub.StartAsync();
        var token = await hub.TokenAsync(format);
        var tokenId = (await hub.IntrospectAsync(token)).Text("jti");
        ShouldBeDone(await hub.RevokeAsync(token));
        (await hub.IntrospectAsync(token)).Json.GetProperty("active").GetBoolean().ShouldBeFalse();
        (await hub.Stores.Revocations.ContainsAsync(tokenId, CancellationToken.None)).ShouldBeTrue();
    }

    [Fact]
    public async Task Other_tokens_of_the_client_live_on()
    {
        var hub = await Hub.StartAsync();
        var (one, two) = (await hub.TokenAsync(), await hub.TokenAsync());
        await hub.RevokeAsync(one);
        (await hub.IntrospectAsync(two)).Json.GetProperty("active").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task A_refresh_token_ends_with_its_family()
    {
        var hub = await Hub.StartAsync();
        var token = await hub.RefreshTokenAsync();
        ShouldBeDone(await hub.RevokeAsync(token));
        (await hub.Stores.Artifacts.FindAsync(ArtifactKind.RefreshToken, token, CancellationToken.None)).ShouldBeNull();
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("a.b.c")]
    public async Task What_is_no_token_needs_no_revoking(string token) => ShouldBeDone(await (await Hub.StartAsync()).RevokeAsync(token));

    [Theory]
    [InlineData("access_token", "refresh_token")]
    [InlineData("refresh_token", "access_token")]
    [InlineData("refresh_token", "of another kind")]
    public async Task A_wrong_hint_does_no_harm(string kind, string hint)
    {
        var hub = await Hub.StartAsync();
        var token = kind == "access_token" ? await hub.TokenAsync() : await hub.RefreshTokenAsync();
        var request = Hub.Request(Hub.Basic(Hub.ClientId, hub.Secret), ("token", token), ("token_type_hint", hint));
        ShouldBeDone(Answer.Of(await hub.Server.Revocation.HandleAsync(request, CancellationToken.None)));
        (await hub.IntrospectAsync(token)).Json.GetProperty("active").GetBoolean().ShouldBeFalse();
    }

    [Fact]
    public async Task A_revoked_token_may_be_revoked_again()
    {
        var hub = await Hub.StartAsync();
        var token = await hub.TokenAsync();
        ShouldBeDone(await hub.RevokeAsync(token));
        ShouldBeDone(await hub.RevokeAsync(token));
    }

    [Fact]
    public async Task A_token_of_another_client_is_not_taken_back_whatever_the_right()
    {
        var hub = await Hub.StartAsync();
        hub.AddOther(IntrospectionEndpoint.Right);
        var token = await hub.TokenAsync();
        (await hub.RevokeAsync(token, HeldTokenRequests.Other)).ShouldRefuse("unauthorized_client", "The token was not issued to this client.");
        (await hub.IntrospectAsync(token)).Json.GetProperty("active").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task A_revocation_that_cannot_be_kept_is_not_said_to_be()
    {
        var hub = await Hub.StartAsync();
        var stores = hub.Stores with { Revocations = new BrokenRevocations() };
        var server = new AuthorizationServer(
            stores, hub.Hasher, hub.Documents, hub.Forms, new ServiceHub.OAuth.KeySets.RemoteKeySets(hub.Documents, hub.Clock), hub.Keys, hub.Issuer, hub.Options, hub.Clock);
        var request = Hub.Request(Hub.Basic(Hub.ClientId, hub.Secret), ("token", await hub.TokenAsync()));
        await Should.ThrowAsync<TimeoutException>(async () => await server.Revocation.HandleAsync(request, CancellationToken.None));
    }

    [Fact]
    public async Task A_request_without_a_token_is_refused() =>
        (await (await Hub.StartAsync()).RevokeAsync("")).ShouldRefuse("invalid_request", "The parameter token is missing.");

    private static void ShouldBeDone(Answer answer)
    {
        answer.Status.ShouldBe(200);
        answer.Json.ValueKind.ShouldBe(JsonValueKind.Undefined);
    }

    private sealed class BrokenRevocations : IRevocations
    {
        public ValueTask AddAsync(string tokenId, DateTimeOffset expires, CancellationToken cancellation) => throw new TimeoutException();

        public ValueTask<bool> ContainsAsync(string tokenId, CancellationToken cancellation) => throw new TimeoutException();
    }
}
