using ServiceHub.OAuth.Endpoints;
using ServiceHub.OAuth.Tests.Support;

namespace ServiceHub.OAuth.Tests.Endpoints;

public class ClientChecksTests
{
    [Fact]
    public async Task Every_endpoint_refuses_who_does_not_authenticate()
    {
        using var portal = await Portal.StartAsync();
        foreach (var endpoint in Endpoints(portal.Hub))
        {
            Answer.Of(await endpoint(Hub.Request(null, ("client_id", Hub.ClientId), ("token", "x"), ("grant_type", "client_credentials")), default))
                .ShouldRefuse("invalid_client", "The request holds no client authentication.", 401);
        }
    }

    [Fact]
    public async Task Every_endpoint_demands_a_method_that_is_registered()
    {
        using var portal = await Portal.StartAsync(client => client with { AuthenticationMethods = [ClientAuthenticationMethods.PrivateKeyJwt] });
        foreach (var endpoint in Endpoints(portal.Hub))
        {
            var request = Hub.Request(Hub.Basic(Hub.ClientId, portal.Hub.Secret), ("token", "x"), ("grant_type", "client_credentials"));
            Answer.Of(await endpoint(request, default)).ShouldRefuse("invalid_client", "This client may not authenticate by client_secret_basic.", 401);
        }
    }

    [Fact]
    public async Task An_assertion_opens_one_endpoint_once()
    {
        using var portal = await Portal.StartAsync();
        using var signer = Signer.Es256();
        signer.Register(portal.Hub);
        var assertion = signer.Assertion(portal.Hub);
        (await Signer.SendAsync(portal.Hub, assertion)).Status.ShouldBe(200);
        foreach (var endpoint in Endpoints(portal.Hub))
        {
            var request = Hub.Request(
                null,
                ("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"), ("client_assertion", assertion), ("token", "x"),
                ("grant_type", "client_credentials"));
            Answer.Of(await endpoint(request, default)).ShouldRefuse("invalid_client", "The client assertion was used before.", 401);
        }
    }

    [Fact]
    public async Task No_endpoint_reads_a_parameter_that_comes_twice()
    {
        using var portal = await Portal.StartAsync();
        foreach (var endpoint in Endpoints(portal.Hub))
        {
            var request = Hub.Request(Hub.Basic(Hub.ClientId, portal.Hub.Secret), ("token", "x"), ("token", "y"), ("grant_type", "client_credentials"));
            Answer.Of(await endpoint(request, default)).ShouldRefuse("invalid_request", "A parameter is given more than once.");
        }
    }

    private static Func<OAuthRequest, CancellationToken, ValueTask<OAuthResponse>>[] Endpoints(Hub hub) =>
    [
        hub.Server.Token.HandleAsync, hub.Server.PushedRequests!.HandleAsync, hub.Server.Introspection.HandleAsync, hub.Server.Revocation.HandleAsync,
    ];
}
