using ServiceHub.OAuth.Tests.Support;

namespace ServiceHub.OAuth.Tests.Endpoints.Checks;

public class ClientAuthenticatesInOneWayTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("client_id")]
    public async Task Refuses_a_request_without_authentication(string? alone)
    {
        var hub = await Hub.StartAsync();
        var answer = await hub.SendAsync(null, ("grant_type", "client_credentials"), (alone ?? "other", Hub.ClientId));
        answer.ShouldRefuse("invalid_client", "The request holds no client authentication.", 401);
        answer.Headers["WWW-Authenticate"].ShouldBe(
            ["Basic realm=\"ServiceHub\", charset=\"UTF-8\", error=\"invalid_client\", error_description=\"The request holds no client authentication.\""]);
    }

    [Theory]
    [InlineData("client_secret")]
    [InlineData("client_assertion")]
    public async Task Refuses_a_second_way_beside_a_right_secret(string parameter)
    {
        var hub = await Hub.StartAsync();
        (await hub.AskAsync((parameter, hub.Secret))).ShouldRefuse("invalid_request", "The client authenticates in more than one way.");
    }

    [Fact]
    public async Task Refuses_two_ways_in_the_body() =>
        (await (await Hub.StartAsync()).SendAsync(
            null,
            ("grant_type", "client_credentials"),
            ("client_secret", "a"),
            ("client_assertion", "b"))).ShouldRefuse("invalid_request", "The client authenticates in more than one way.");

    [Fact]
    public async Task A_certificate_beside_a_secret_is_no_second_way()
    {
        var hub = await Hub.StartAsync(options => options.ClientCertificates = true);
        using var certificate = Certificates.SelfSigned(hub);
        var request = Hub.Request(Hub.Basic(Hub.ClientId, hub.Secret), ("grant_type", "client_credentials"), ("client_id", Hub.ClientId));
        (await hub.SendAsync(request with { Certificate = certificate })).Status.ShouldBe(200);
    }
}
