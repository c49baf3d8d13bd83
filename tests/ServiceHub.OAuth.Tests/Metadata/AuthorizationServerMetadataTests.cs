using System.Text;
using ServiceHub.OAuth.Metadata;
using ServiceHub.OAuth.Tests.Support;

namespace ServiceHub.OAuth.Tests.Metadata;

public class AuthorizationServerMetadataTests
{
    [Fact]
    public async Task Tells_what_the_server_offers_and_no_more()
    {
        var hub = await Hub.StartAsync();
        var metadata = AuthorizationServerMetadata.Of(hub.Issuer, hub.Options, hub.Server);
        Encoding.UTF8.GetString(metadata.ToJson()).ShouldBe(
            "{\"issuer\":\"http://127.0.0.1:8080\","
            + "\"token_endpoint\":\"http://127.0.0.1:8080/oauth/token\","
            + "\"jwks_uri\":\"http://127.0.0.1:8080/oauth/jwks\","
            + "\"scopes_supported\":[\"identity-card:read\",\"profile:read\",\"welfare:read\"],"
            + "\"response_types_supported\":[],"
            + "\"grant_types_supported\":[\"client_credentials\"],"
            + "\"token_endpoint_auth_methods_supported\":[\"private_key_jwt\",\"client_secret_basic\",\"client_secret_post\"]}");
    }
}
