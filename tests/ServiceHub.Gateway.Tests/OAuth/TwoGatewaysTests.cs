using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;
using ServiceHub.Data.Agreements;
using ServiceHub.Data.OAuth.Clients;
using ServiceHub.Gateway.Tests.Support;
using ServiceHub.OAuth.Clients;
using ServiceHub.OAuth.Keys;
using ServiceHub.OAuth.Stores;
using ServiceHub.Services.Agreements;

namespace ServiceHub.Gateway.Tests.OAuth;

/// <summary>What is done at one gateway holds at the other.</summary>
public sealed class TwoGatewaysTests(TwoGateways gateways) : IClassFixture<TwoGateways>
{
    /// <summary>Within this time a gateway knows what another did.</summary>
    private static readonly TimeSpan Known = TimeSpan.FromSeconds(2);

    [Fact]
    public async Task A_token_of_one_opens_at_the_other()
    {
        (await AskAsync(gateways.Other, await gateways.One.TokenAsync())).ShouldBe(HttpStatusCode.OK);
        (await AskAsync(gateways.One, await gateways.Other.TokenAsync())).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_sandboxes_people_and_clients_are_made_once_and_each_directory_tells_secrets_that_open()
    {
        gateways.One.Secret("partner").ShouldNotBe(gateways.Other.Secret("partner"));
        gateways.One.Persona("no-national-id").Text("id").ShouldBe(gateways.Other.Persona("no-national-id").Text("id"));
        await Task.Delay(Known);
        using var answer = await gateways.One.RequestTokenAsync("partner", gateways.Other.Secret("partner"));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task What_is_revoked_at_one_is_refused_at_the_other_within_two_seconds()
    {
        var token = await gateways.Other.TokenAsync();
        (await AskAsync(gateways.Other, token)).ShouldBe(HttpStatusCode.OK);
        var read = new JsonWebToken(token);
        await gateways.One.Services.GetRequiredService<IRevocations>().AddAsync(read.Id, read.ValidTo, default);
        await Task.Delay(Known);
        foreach (var gateway in new[] { gateways.One, gateways.Other })
        {
            (await AskAsync(gateway, token)).ShouldBe(HttpStatusCode.Unauthorized);
        }
        (await AskAsync(gateways.Other, await gateways.Other.TokenAsync())).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_revoked_credential_ends_its_tokens_at_the_other_within_two_seconds()
    {
        var token = await gateways.Other.TokenAsync("partner-narrow");
        (await AskAsync(gateways.Other, token)).ShouldBe(HttpStatusCode.OK);
        var clients = gateways.One.Services.GetRequiredService<ClientStore>();
        var client = (await clients.FindAsync("partner-narrow", default))!;
        var credential = new JsonWebToken(token).GetClaim("credential_id").Value;
        await clients.SaveAsync([client with { Credentials = [.. client.Credentials.Where(known => known.Id != credential)] }], default);
        await Task.Delay(Known);
        (await AskAsync(gateways.Other, token)).ShouldBe(HttpStatusCode.Unauthorized);
        using var refused = await gateways.Other.RequestTokenAsync("partner-narrow", gateways.Other.Secret("partner-narrow"));
        refused.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_suspended_client_is_refused_at_the_other_within_two_seconds()
    {
        var (added, secret) = await gateways.One.AddClientAsync("suspended-later");
        await Task.Delay(Known);
        using var granted = await gateways.Other.RequestTokenAsync("suspended-later", secret);
        var token = (await granted.Content.ReadFromJsonAsync<JsonElement>()).Text("access_token")!;
        (await AskAsync(gateways.Other, token)).ShouldBe(HttpStatusCode.OK);
        await gateways.One.Services.GetRequiredService<ClientStore>().SaveAsync([added with { State = ClientState.Suspended }], default);
        await Task.Delay(Known);
        (await AskAsync(gateways.Other, token)).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task An_agreement_that_is_suspended_at_one_is_known_as_such_at_the_other_within_two_seconds()
    {
        var other = gateways.Other.Services.GetRequiredService<AgreementBook>();
        var agreement = (await other.OfClientAsync("portal", default))[0];
        agreement.State.ShouldBe(AgreementState.Approved);
        await gateways.One.Services.GetRequiredService<AgreementRegistry>().MoveAsync(new(agreement.Id), AgreementAction.Suspended, "administrator", default);
        await Task.Delay(Known);
        (await other.OfClientAsync("portal", default)).Single(known => known.Id == agreement.Id).State.ShouldBe(AgreementState.Suspended);
    }

    [Fact]
    public async Task What_may_be_used_once_is_accepted_at_one_of_both()
    {
        var stores = new[] { gateways.One, gateways.Other }.Select(gateway => gateway.Services.GetRequiredService<IReplayStore>());
        var use = new OneTimeUse("partner", "assertion", gateways.Clock.GetUtcNow().AddMinutes(2));
        var accepted = await Task.WhenAll(stores.Select(store => Task.Run(async () => await store.TryAddAsync(use, default))));
        accepted.ShouldBe([true, false], ignoreOrder: true);
    }

    [Fact]
    public async Task Keys_rotate_under_load_without_a_failed_request()
    {
        var store = gateways.One.Services.GetRequiredService<ISigningKeyStore>();
        var first = (await store.LoadAsync(default)).Single(key => key.State == SigningKeyState.Active).KeyId;
        await using var load = new GatewayLoad(gateways);
        load.Jump(TimeSpan.FromDays(29));
        await load.UntilAsync(async () => (await store.LoadAsync(default)).Any(key => key.State == SigningKeyState.Announced));
        load.Jump(TimeSpan.FromDays(1));
        await load.UntilAsync(async () => (await store.LoadAsync(default)).Single(key => key.State == SigningKeyState.Active).KeyId != first);
        load.Jump(TimeSpan.FromHours(2));
        await load.UntilAsync(async () => (await store.LoadAsync(default)).All(key => key.KeyId != first));

        var (requests, failures, keys) = await load.StopAsync();
        failures.ShouldBeEmpty();
        requests.ShouldBeGreaterThan(20);
        keys.Count.ShouldBe(2);
        foreach (var gateway in new[] { gateways.One, gateways.Other })
        {
            var published = await gateway.Http.GetFromJsonAsync<JsonElement>("/oauth/jwks");
            published.GetProperty("keys").EnumerateArray().ShouldHaveSingleItem().Text("kid").ShouldNotBe(first);
        }
    }

    private static async Task<HttpStatusCode> AskAsync(HubUnderTest gateway, string token)
    {
        using var answer = await gateway.SendAsync(token, JsonContent.Create(new { query = "{ __typename }" }));
        return answer.StatusCode;
    }
}
