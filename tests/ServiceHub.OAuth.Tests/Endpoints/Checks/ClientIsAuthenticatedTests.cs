using ServiceHub.OAuth.Tests.Support;

namespace ServiceHub.OAuth.Tests.Endpoints.Checks;

public class ClientIsAuthenticatedTests
{
    private const string Unsupported =
        "This server does not take that way of client authentication; its metadata lists token_endpoint_auth_methods_supported.";

    [Theory]
    [InlineData("Bearer abc")]
    [InlineData("Digest username=\"partner\"")]
    [InlineData("Basic")]
    [InlineData("")]
    public async Task Refuses_another_scheme(string authorization) =>
        (await (await Hub.StartAsync()).AuthenticateAsync(authorization)).ShouldRefuse("invalid_client", Unsupported, 401);
}
