using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using ServiceHub.OAuth.Clients.Credentials;
using ServiceHub.OAuth.Clients.Registry;

namespace ServiceHub.OAuth.Tests.Clients.Registry;

public sealed class CredentialMakerTests : IDisposable
{
    private readonly Office _office = new();
    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public void Dispose() => _key.Dispose();

    [Theory]
    [InlineData("")]
    [InlineData(",\"kid\":\"one\",\"use\":\"sig\",\"alg\":\"ES256\",\"key_ops\":[\"verify\"],\"n\":5,\"e\":\"AQAB\"")]
    public async Task A_public_key_is_kept_with_what_is_understood(string more)
    {
        var kept = JsonElement.Parse(((ClientKeyCredential)await MakeAsync(CredentialKind.Key, Jwk.Public(_key, more))).Jwk);
        kept.GetProperty("alg").GetString().ShouldBe("ES256");
        kept.EnumerateObject().Select(member => member.Name).ShouldBeSubsetOf(["kty", "crv", "x", "y", "alg", "use", "kid"]);
        kept.TryGetProperty("kid", out _).ShouldBe(more.Length > 0);
    }

    [Fact]
    public async Task A_large_RSA_key_is_for_PS256()
    {
        using var rsa = RSA.Create(2048);
        ((ClientKeyCredential)await MakeAsync(CredentialKind.Key, Jwk.Public(rsa))).Jwk.ShouldContain("PS256");
    }

    [Fact]
    public async Task A_private_key_is_refused_in_clear_words()
    {
        (await RefuseAsync(CredentialKind.Key, Jwk.Private(_key), "PRIVATE_KEY")).Message.ShouldContain("new pair");
        await RefuseAsync(CredentialKind.Key, _key.ExportPkcs8PrivateKeyPem(), "PRIVATE_KEY");
        await RefuseAsync(CredentialKind.Key, """{"kty":"oct","k":"AAAA"}""", "PRIVATE_KEY");
        await RefuseAsync(CredentialKind.Certificate, SelfSigned().ExportCertificatePem() + _key.ExportECPrivateKeyPem(), "PRIVATE_KEY");
    }

    [Fact]
    public async Task A_short_RSA_key_is_refused()
    {
        using var rsa = RSA.Create(1024);
        (await RefuseAsync(CredentialKind.Key, Jwk.Public(rsa))).Message.ShouldContain("2048");
    }

    [Theory]
    [InlineData(",\"alg\":\"RS256\"")]
    [InlineData(",\"alg\":\"none\"")]
    [InlineData(",\"alg\":1")]
    [InlineData(",\"use\":\"enc\"")]
    [InlineData(",\"x\":\"AA\"")]
    public async Task A_key_that_says_something_else_is_refused(string more) => await RefuseAsync(CredentialKind.Key, Jwk.Public(_key, more));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"kty":"OKP","crv":"Ed25519","x":"AA"}""")]
    [InlineData("""{"kty":"EC","crv":"P-384","x":"AA","y":"AA"}""")]
    [InlineData("""{"kty":"EC","crv":"P-256","x":"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAE","y":"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAE"}""")]
    [InlineData("""{"kty":"RSA","n":"AQAB","e":"AQAB"}""")]
    public async Task What_is_no_key_is_refused(string? text) => await RefuseAsync(CredentialKind.Key, text);

    [Theory]
    [InlineData("https://partner.example/jwks", true)]
    [InlineData("http://127.0.0.1:9000/jwks", true)]
    [InlineData("http://partner.example/jwks", false)]
    [InlineData("https://user@partner.example/jwks", false)]
    [InlineData("https://partner.example/jwks#one", false)]
    [InlineData("ftp://partner.example/jwks", false)]
    [InlineData("/jwks", false)]
    public async Task A_key_set_is_at_an_https_address(string address, bool taken)
    {
        if (taken)
        {
            ((ClientKeySetCredential)await MakeAsync(CredentialKind.KeySet, address)).Address.OriginalString.ShouldBe(address);
        }
        else
        {
            await RefuseAsync(CredentialKind.KeySet, address);
        }
    }

    [Fact]
    public async Task A_certificate_is_taken_as_PEM_or_by_its_thumbprint_and_ends_with_itself()
    {
        using var certificate = SelfSigned();
        var whole = (ClientCertificateCredential)await MakeAsync(CredentialKind.Certificate, certificate.ExportCertificatePem());
        whole.Expires.ShouldBe(_office.Clock.Now.AddDays(30));
        foreach (var text in new[] { whole.Thumbprint, Convert.ToHexString(SHA256.HashData(certificate.RawData)) })
        {
            var office = new Office();
            await office.RegisterAsync();
            ((ClientCertificateCredential)(await office.AddAsync(new(CredentialKind.Certificate, "c", text))).Issued[0].Credential).Thumbprint.ShouldBe(whole.Thumbprint);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("abc")]
    [InlineData("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----")]
    [InlineData("zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz")]
    public async Task What_is_no_certificate_is_refused(string text) => await RefuseAsync(CredentialKind.Certificate, text);

    [Fact]
    public async Task A_subject_is_a_distinguished_name()
    {
        ((ClientCertificateSubjectCredential)await MakeAsync(CredentialKind.CertificateSubject, "CN=hub.ministry.example,O=Ministry,C=TH")).SubjectName.ShouldStartWith("CN=");
        await RefuseAsync(CredentialKind.CertificateSubject, "hub.ministry.example");
        await RefuseAsync(CredentialKind.CertificateSubject, "");
    }

    [Fact]
    public async Task A_secret_is_not_chosen_by_anybody() => await RefuseAsync(CredentialKind.Secret, "hunter2");

    [Fact]
    public async Task A_credential_ends_after_it_begins()
    {
        await _office.RegisterAsync();
        var order = new CredentialOrder(CredentialKind.Secret, "s") { NotBefore = _office.Clock.Now.AddDays(2), Expires = _office.Clock.Now.AddDays(1) };
        (await _office.AddAsync(order)).ShouldRefuse("INVALID_VALUE", "expires");
        (await _office.AddAsync(order with { NotBefore = null, Expires = _office.Clock.Now })).ShouldRefuse("INVALID_VALUE", "expires");
        (await _office.AddAsync(order with { NotBefore = null, Label = " ", Expires = null })).ShouldRefuse("INVALID_VALUE", "label");
    }

    private async Task<ClientCredential> MakeAsync(CredentialKind kind, string value)
    {
        await _office.RegisterAsync();
        return (await _office.AddAsync(new(kind, "a label", value))).Issued.ShouldHaveSingleItem().Credential;
    }

    private async Task<RegistryError> RefuseAsync(CredentialKind kind, string? value, string code = "INVALID_CREDENTIAL")
    {
        if (await _office.Register.ReadAsync("ministry", default) is null)
        {
            await _office.RegisterAsync();
        }
        return (await _office.AddAsync(new(kind, "a label", value))).ShouldRefuse(code, "value");
    }

    private X509Certificate2 SelfSigned() => new CertificateRequest("CN=partner", _key, HashAlgorithmName.SHA256)
        .CreateSelfSigned(_office.Clock.Now.AddDays(-1), _office.Clock.Now.AddDays(30));
}
