using System.Text;
using ServiceHub.OAuth.Metadata;
using ServiceHub.OAuth.Tests.Support;

namespace ServiceHub.OAuth.Tests.Metadata;

public class ProtectedResourceMetadataTests
{
    [Fact]
    public async Task Tells_who_issues_tokens_for_the_api() => (await JsonAsync(certificates: false)).ShouldBe(
        "{\"resource\":\"http://127.0.0.1:8080/graphql\","
        + "\"authorization_servers\":[\"http://127.0.0.1:8080\"],"
        + "\"scopes_supported\":[\"identity-card:read\",\"profile:read\",\"welfare:read\"],"
        + "\"bearer_methods_supported\":[\"header\"],"
        + "\"dpop_signing_alg_values_supported\":[\"ES256\",\"PS256\"],"
        + "\"resource_name\":\"ServiceHub\"}");

    [Fact]
    public async Task Tells_that_tokens_may_be_bound_to_certificates() =>
        (await JsonAsync(certificates: true)).ShouldEndWith(",\"tls_client_certificate_bound_access_tokens\":true}");

    private static async Task<string> JsonAsync(bool certificates)
    {
        var hub = await Hub.StartAsync(options => options.ClientCertificates = certificates);
        return Encoding.UTF8.GetString(ProtectedResourceMetadata.Of(hub.Issuer, hub.Options).ToJson());
    }
}
