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
            + Methods("token")
            + "\"introspection_endpoint\":\"http://127.0.0.1:8080/oauth/introspect\","
            + Methods("introspection")
            + "\"revocation_endpoint\":\"http://127.0.0.1:8080/oauth/revoke\","
            + Methods("revocation")
            + "\"registration_endpoint\":\"http://127.0.0.1:8080/oauth/register\","
            + "\"request_uri_parameter_supported\":false,"
            + "\"authorization_details_types_supported\":[\"citizen-data\"],"
            + "\"dpop_signing_alg_values_supported\":[\"ES256\",\"PS256\"],"
            + "\"subject_types_supported\":[\"pairwise\"]}");
    }

    [Theory]
    [InlineData(false, "private_key_jwt client_secret_basic client_secret_post self_signed_tls_client_auth")]
    [InlineData(true, "private_key_jwt client_secret_basic client_secret_post tls_client_auth self_signed_tls_client_auth")]
    public async Task Tells_of_certificates_where_they_are_taken(bool authorities, string methods)
    {
        using var authority = Certificates.Authority(new FixedClock().Now, "CN=Root");
        var hub = await Hub.StartAsync(options =>
            (options.ClientCertificates, options.ClientCertificateAuthorities) = (true, authorities ? [authority] : []));
        var metadata = AuthorizationServerMetadata.Of(hub.Issuer, hub.Options, hub.Server);
        metadata.TlsClientCertificateBoundAccessTokens.ShouldBe(true);
        metadata.TokenEndpointAuthMethodsSupported.ShouldBe(methods.Split(' '));
    }

    [Fact]
    public async Task Tells_of_the_authorization_endpoint_where_a_national_login_is_configured_for_it()
    {
        var hub = await Hub.StartAsync(options =>
        {
            var issuer = NationalLogin.Options();
            issuer.Login = new() { ClientId = "hub" };
            options.Issuers.Add(issuer);
        });
        var metadata = AuthorizationServerMetadata.Of(hub.Issuer, hub.Options, hub.Server);
        metadata.ResponseTypesSupported.ShouldBe(["code"]);
        metadata.GrantTypesSupported.ShouldBe(
            [GrantTypes.ClientCredentials, GrantTypes.TokenExchange, GrantTypes.AuthorizationCode, GrantTypes.RefreshToken]);
        var json = Encoding.UTF8.GetString(metadata.ToJson());
        json.ShouldContain("\"authorization_endpoint\":\"http://127.0.0.1:8080/oauth/authorize\"");
        json.ShouldContain("\"pushed_authorization_request_endpoint\":\"http://127.0.0.1:8080/oauth/par\"");
        json.ShouldContain("\"require_pushed_authorization_requests\":true");
        json.ShouldContain("\"code_challenge_methods_supported\":[\"S256\"]");
        json.ShouldContain("\"authorization_response_iss_parameter_supported\":true");
    }

    private static string Methods(string endpoint) =>
        $"\"{endpoint}_endpoint_auth_methods_supported\":[\"private_key_jwt\",\"client_secret_basic\",\"client_secret_post\"],"
        + $"\"{endpoint}_endpoint_auth_signing_alg_values_supported\":[\"ES256\",\"PS256\"],";
}
