using ServiceHub.OAuth.Clients;
using ServiceHub.OAuth.Tests.Support;

namespace ServiceHub.OAuth.Tests.Clients;

public class ClientSecretTests
{
    [Fact]
    public void Has_256_bits_as_base64url() => ClientSecret.Generate().ShouldMatch("^[A-Za-z0-9_-]{43}$");

    [Fact]
    public void Is_never_the_same() =>
        Enumerable.Range(0, 1000).Select(_ => ClientSecret.Generate()).Distinct().Count().ShouldBe(1000);

    [Fact]
    public void Is_hashed_as_the_text_that_the_client_sends()
    {
        var hasher = new HmacHasher();
        var hash = ClientSecret.Hash("abc", hasher);
        hash.Value.Length.ShouldBe(32);
        hasher.Verify("abc"u8, hash).ShouldBeTrue();
        hasher.Verify("abd"u8, hash).ShouldBeFalse();
    }
}
