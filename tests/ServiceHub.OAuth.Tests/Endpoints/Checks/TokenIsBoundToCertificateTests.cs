using System.Buffers.Text;
using System.Text.Json;
using ServiceHub.OAuth.Authentication.Certificates;
using ServiceHub.OAuth.Clients;
using ServiceHub.OAuth.Endpoints;
using ServiceHub.OAuth.Tests.Support;

namespace ServiceHub.OAuth.Tests.Endpoints.Checks;

public class TokenIsBoundToCertificateTests
{
    [Fact]
    public async Task Names_the_certificate_of_the_connection_in_the_token()
    {
        var hub = await StartAsync(SenderConstraint.Certificate);
        using var certificate = Certificates.SelfSigned(hub);
        var answer = await hub.SendAsync(Request(hub) with { Certificate = certificate });
        answer.Text("token_type").ShouldBe("Bearer");
        Claims(answer).GetProperty("cnf").ToString().ShouldBe($$"""{"x5t#S256":"{{CertificateThumbprint.Of(certificate)}}"}""");
    }

    [Fact]
    public async Task Refuses_a_connection_without_a_certificate() => (await SendAsync(SenderConstraint.Certificate))
        .ShouldRefuse("invalid_request", "This client's tokens are bound to its certificate, and the request came without one.");

    [Fact]
    public async Task Leaves_other_clients_alone()
    {
        var hub = await StartAsync(SenderConstraint.Optional);
        using var certificate = Certificates.SelfSigned(hub);
        Claims(await hub.SendAsync(Request(hub) with { Certificate = certificate })).TryGetProperty("cnf", out _).ShouldBeFalse();
    }

    private static async Task<Answer> SendAsync(SenderConstraint constraint)
    {
        var hub = await StartAsync(constraint);
        return await hub.SendAsync(Request(hub));
    }

    private static async Task<Hub> StartAsync(SenderConstraint constraint)
    {
        var hub = await Hub.StartAsync();
        hub.Clients.Put(hub.Client with { SenderConstraint = constraint });
        return hub;
    }

    private static OAuthRequest Request(Hub hub) => Hub.Request(Hub.Basic(Hub.ClientId, hub.Secret), ("grant_type", "client_credentials"));

    private static JsonElement Claims(Answer answer) => JsonElement.Parse(Base64Url.DecodeFromChars(answer.Text("access_token").Split('.')[1]));
}
